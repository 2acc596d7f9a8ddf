import type { Labels } from "../site/labels.ts";
import type { Fit } from "./fit.ts";
import { fitQuestions, IMPORTANCES } from "./fit-questions.ts";
import type { FitData } from "./types.ts";

/** At most this many deciding answers and changes are listed; the rest are in the data. */
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
  labels: Labels["fit"],
): string[] {
  const name = (option: string) => names[option] ?? option;
  const questions = fitQuestions(comparison, labels);
  /** A question and one of its answers, in the words of the page; for a group of criteria, how much it matters. */
  const words = (given: { readonly question: string; readonly answer: string }) => {
    const asked = questions.find(({ id }) => id === given.question);
    const answer = asked?.answers.find(({ id }) => id === given.answer);
    const importance = IMPORTANCES.find((each) => each === given.answer);
    return {
      question: asked?.question ?? "",
      answer: answer?.label ?? "",
      weight: asked?.group !== undefined && importance ? { group: asked.group, importance } : undefined,
    };
  };
  const { result } = labels;
  if (fit.ranking.length === 0) return [result.nothing];
  const opposing = ({ answer, weight }: ReturnType<typeof words>, because = "") =>
    weight ? result.weighedAgainst(weight.group, weight.importance) : result.against(answer, because);
  const deciding = fit.reasons.filter(({ toward }) => toward === fit.winner).slice(0, MOST);
  const against = fit.reasons.find(({ toward }) => fit.winner !== null && toward !== fit.winner);
  return [
    ...outcomeOf(fit, name, labels),
    ...deciding.map((reason) => {
      const { answer, weight } = words(reason);
      return weight
        ? result.weighed(name(reason.toward), weight.group, weight.importance)
        : result.reason(name(reason.toward), answer, reason.because ?? "");
    }),
    ...(against ? [opposing(words(against), against.because)] : []),
    ...(fit.flips.length === 0 ? [result.firm] : []),
    ...fit.flips.slice(0, MOST).map((flip) => {
      const { question, answer, weight } = words(flip);
      const outcome = flip.winner === null ? flip.tied.map(name) : name(flip.winner);
      return weight
        ? result.flipWeight(weight.group, weight.importance, outcome)
        : result.flip(answer, question, outcome);
    }),
  ];
}

/** The result in a sentence, and whether the answers or the scores brought it about. */
function outcomeOf(fit: Fit, name: (option: string) => string, { result }: Labels["fit"]): string[] {
  const isBefore = fit.answered === 0;
  if (fit.winner === null) return [result.tie(fit.tied.map(name), fit.margin, isBefore)];
  const [first, second] = fit.ranking;
  if (!first || !second) return [];
  const lead = {
    winner: name(fit.winner),
    other: name(second.option),
    points: [first.points, second.points],
    closeness: fit.closeness === "close" ? "close" : "clear",
  } as const;
  if (isBefore) return [result.before(lead)];
  if (fit.head <= 0) return [result.byAnswers(lead)];
  const moved = fit.margin - fit.head;
  if (moved > UNMOVED) return [result.byBoth(lead)];
  return [moved < -UNMOVED ? result.despite(lead) : result.byScores(lead)];
}
