/** The questions of npm run setup, asked one after another. */
import { type Answers, isAsked, none, problemWith, questions } from "../tools/setup/answers.ts";
import { type Figure, figuresOf } from "../tools/setup/figures.ts";
import type { Before } from "../tools/setup/read.ts";
import { keptPrices } from "../tools/setup/run.ts";
import { SetupError } from "../tools/setup/setup-error.ts";
import { type Ask, askUntilRight } from "./ask.ts";

export interface Asked {
  answers: Answers;
  /** The company's own prices. */
  figures: ReadonlyMap<string, Figure>;
}

/** @param given figures that are known already, and not asked for */
export async function askedAnswers(
  before: Before,
  given: ReadonlyMap<string, Figure>,
  ask: Ask,
): Promise<Asked> {
  const { company, choices } = before;
  const answers: Answers = {};
  for (const question of questions) {
    const { name, from } = question;
    const standard = question.now(company);
    answers[name] = isAsked(question, answers, choices)
      ? await askUntilRight(
          ask,
          { question: question.ask, hint: from && choices[from].join(", "), standard },
          (answer) => problemWith(question, answer, choices),
        )
      : (standard ?? none);
  }
  const figures = new Map(given);
  if (answers.prices === "own")
    for (const id of keptPrices(before, answers)) {
      const figure = figures.get(id) ?? (await askedFigure(id, before, ask));
      if (figure) figures.set(id, figure);
    }
  return { answers, figures };
}

async function askedFigure(id: string, { choices }: Before, ask: Ask): Promise<Figure | undefined> {
  const read = (answer: string) => figuresOf([`${id}=${answer}`], choices).get(id);
  const answer = await askUntilRight(
    ask,
    { question: `Your price for ${id}`, hint: "such as 140 or 115-165; Enter: later" },
    (written) => {
      try {
        if (written !== "") read(written);
        return undefined;
      } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        return error.message;
      }
    },
  );
  return answer === "" ? undefined : read(answer);
}
