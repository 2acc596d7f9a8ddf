import type { FitQuestion } from "#lib/comparison/fit-questions.ts";
import { defaultRoutes } from "#lib/site/addresses.ts";

/**
 * Answers to the fit questions of a comparison as its page's address parameters: only questions and answers that it has, in its own
 * order, each once. Undefined where nothing of that is left, so nothing else can travel in this field.
 *
 * @example
 * cleanFit("wait=hour&people=more&people=less&email=a%40b.example", questions) // "people=more&wait=hour"
 */
export function cleanFit(text: string, questions: readonly FitQuestion[]): string | undefined {
  const kept = new URLSearchParams();
  for (const { question, answer } of answersOf(text, questions)) kept.set(question.id, answer.id);
  return kept.size === 0 ? undefined : kept.toString();
}

/**
 * The same for the team: each question with its answer, and the address that shows what came of them.
 *
 * @param comparison the comparison's id
 * @param origin scheme and host of the site
 * @example fitInWords("wait=hour", questions, "a-vs-b", "https://www.example.com") // ["How long can you wait? An hour", "https://…"]
 */
export function fitInWords(
  text: string,
  questions: readonly FitQuestion[],
  comparison: string,
  origin: string,
): string[] {
  const answers = answersOf(text, questions).map(
    ({ question, answer }) => `${question.question} ${answer.label}`,
  );
  return [...answers, `${origin}${defaultRoutes.fit(comparison)}?${text}`];
}

function answersOf(text: string, questions: readonly FitQuestion[]) {
  const given = new URLSearchParams(text);
  return questions.flatMap((question) => {
    const answer = question.answers.find(({ id }) => id === given.get(question.id));
    return answer ? [{ question, answer }] : [];
  });
}
