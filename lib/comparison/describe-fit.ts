import type { Fit } from "./fit.ts";
import { fitQuestions } from "./fit-questions.ts";
import type { FitData } from "./types.ts";

const list = new Intl.ListFormat("en-US", { type: "conjunction" });
const round = (points: number) => points.toFixed(1);

/** At most this many deciding answers and changes are told; the rest stands in the data. */
const MOST = 3;

/** A lead that answers changed by no more than this many points was not changed by them, as far as a reader sees. */
const UNMOVED = 0.05;

/**
 * A fit in plain sentences: the result or the tie, whether it is owed to the answers or to our scores, how close it was, which answers decided, and what single change would
 * change it.
 *
 * @param names what the reader calls each option, by id; the id itself where absent
 */
export function describeFit(
  comparison: FitData,
  fit: Fit,
  names: Readonly<Record<string, string>>,
): string[] {
  const name = (option: string) => names[option] ?? option;
  const question = new Map(fitQuestions(comparison).map((q) => [q.id, q.question]));
  const [first, second] = fit.ranking;
  if (!first) return ["There is nothing to compare."];
  const sentences: string[] = [];
  const before = fit.answered === 0;
  if (fit.winner === null) {
    sentences.push(
      `${before ? "Before any answer it" : "It"} is a tie between ${list.format(fit.tied.map(name))}: a lead of ${fit.margin.toFixed(2)} points is less than these scores can tell.`,
    );
  } else if (second) {
    const [winner, other] = [name(fit.winner), name(second.option)];
    const how = fit.closeness === "close" ? "narrowly" : "clearly";
    const sum = `${round(first.points)} points against ${round(second.points)}`;
    const moved = fit.margin - fit.head;
    if (before)
      sentences.push(`Before any answer, our scores point ${how} to ${winner}: ${sum} for ${other}.`);
    else if (fit.head <= 0) sentences.push(`Your answers point ${how} to ${winner}: ${sum} for ${other}.`);
    else if (moved > UNMOVED)
      sentences.push(`Our scores and your answers point ${how} to ${winner}: ${sum} for ${other}.`);
    else if (moved < -UNMOVED)
      sentences.push(
        `Your answers speak more for ${other}, yet with our scores ${winner} stays ${how} ahead: ${sum}.`,
      );
    else
      sentences.push(
        `Our scores point ${how} to ${winner}, and your answers leave it at that: ${sum} for ${other}.`,
      );
  }
  if (!before && fit.answered < fit.asked) {
    sentences.push(`You answered ${fit.answered} of ${fit.asked} questions; the others count for nobody.`);
  }
  for (const reason of fit.reasons.filter(({ towards }) => towards === fit.winner).slice(0, MOST)) {
    sentences.push(
      `For ${name(reason.towards)}: “${reason.label}”. ${reason.because ?? `You were asked: ${question.get(reason.question)}`}`,
    );
  }
  const against = fit.reasons.find(({ towards }) => fit.winner !== null && towards !== fit.winner);
  if (against) {
    sentences.push(
      `Against it: “${against.label}”. ${against.because ?? `You were asked: ${question.get(against.question)}`}`,
    );
  }
  if (fit.flips.length === 0) sentences.push("No single changed answer would change this.");
  for (const flip of fit.flips.slice(0, MOST)) {
    const result =
      flip.winner === null ? `a tie between ${list.format(flip.tied.map(name))}` : name(flip.winner);
    sentences.push(
      `Had you answered “${flip.label}” to “${question.get(flip.question)}”, it would be ${result}.`,
    );
  }
  return sentences;
}
