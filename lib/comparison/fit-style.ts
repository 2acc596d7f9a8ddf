import { favorOf } from "./favors.ts";
import { askedQuestions, groupsOf, IMPORTANCE } from "./fit-questions.ts";
import { TIE } from "./scores.ts";
import type { FitData, ScoredCriterion } from "./types.ts";

/**
 * Leads closer to `TIE` than this are decided by it. Leads are sums of small fractions and never come so near without being equal to it (a
 * test tries every set of answers), while browsers that count in 32 bits are off by less.
 */
const NEAR = 5e-5;

/** The id of the control of an answer. */
export function answerId(question: string, answer: string): string {
  return `${question}-${answer}`;
}

const sum = (terms: readonly string[]) => terms.join(" + ");

/**
 * The arithmetic of `fit` as a stylesheet, so that the outcome can be shown where no script runs: each checked answer sets numbers on
 * the form, `calc()` adds them up, and a paused animation whose delay is 0 or −1 second makes the panel of the winner visible. Panels are
 * `[data-outcome="<option>"]` and `[data-outcome="tie"]` within the form; screen readers skip hidden ones.
 *
 * @param form selector of the form
 */
export function fitStyle(data: FitData, form: string): string {
  const { options, criteria, circumstances = [] } = data;
  const groups = groupsOf(data);
  const asked = askedQuestions(data);
  const when = (question: string, answer: string, set: string) =>
    `${form}:has(#${answerId(question, answer)}:checked){${set}}`;

  const rules = asked.flatMap(({ id, group, answers }) => {
    if (group !== undefined) {
      const variable = `--g${groups.indexOf(group)}`;
      return [
        when(id, "less", `${variable}:${IMPORTANCE.less}`),
        when(id, "more", `${variable}:${IMPORTANCE.more}`),
      ];
    }
    const index = circumstances.findIndex((circumstance) => circumstance.id === id);
    return answers.map((answer) => {
      const favors = circumstances[index]?.answers.find((choice) => choice.id === answer.id)?.favors ?? {};
      return when(
        id,
        answer.id,
        options.map((option, o) => `--c${index}-${o}:${favorOf({ favors }, option)}`).join(";"),
      );
    });
  });

  const inGroup = (group: string, of: (criterion: ScoredCriterion) => number) =>
    criteria.reduce((total, criterion) => total + (criterion.group === group ? of(criterion) : 0), 0);
  const weights = sum(groups.map((group, g) => `var(--g${g},1)*${inGroup(group, (c) => c.weight)}`));
  const points = (option: string, o: number) => {
    const scores = groups.map(
      (group, g) => `var(--g${g},1)*${inGroup(group, (c) => c.weight * (c.values[option]?.score ?? 3))}`,
    );
    const favors = circumstances.map((_, index) => `var(--c${index}-${o},0)`);
    const bonus = favors.length > 0 ? ` + (${sum(favors)})/${favors.length}` : "";
    return `--p${o}:calc((${sum(scores)})/(${weights})${bonus})`;
  };
  const wins = options.map((_, o) => {
    const others = options.flatMap((__, x) => (x === o ? [] : [`var(--p${x})`]));
    const best = others.length > 1 ? `max(${others.join(",")})` : others.join("");
    return `--w${o}:clamp(0,(var(--p${o}) - ${best} - ${TIE - NEAR})*100000,1)`;
  });
  const panel = (outcome: string, shown: string) =>
    `${form} [data-outcome="${outcome}"]{animation-delay:calc(${shown}*-1s)}`;

  return [
    `${form}{${[...options.map(points), ...wins].join(";")}}`,
    ...rules,
    ...options.map((option, o) => panel(option, `var(--w${o})`)),
    panel("tie", `(1 - ${options.map((_, o) => `var(--w${o})`).join(" - ")})`),
  ].join("\n");
}
