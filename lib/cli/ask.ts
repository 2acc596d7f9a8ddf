/** Questions at a terminal. */
import picocolors from "picocolors";

/** Prints a text and waits for the line that is typed: `terminal.question` of Node. */
export type Ask = (text: string) => Promise<string>;

export interface Prompt {
  /** The question itself. */
  question: string;
  /** What may be chosen from, or what an answer looks like. */
  hint?: string | undefined;
  /** The answer that Enter gives; an empty one where left out. */
  standard?: string | undefined;
}

/**
 * Asks until the answer fits.
 *
 * @param problem what is wrong with an answer; nothing where it is right
 */
export async function askUntilRight(
  ask: Ask,
  { question, hint = "", standard = "" }: Prompt,
  problem: (answer: string) => string | undefined,
): Promise<string> {
  const aside = `${hint && ` (${hint})`}${standard && ` [${standard}]`}`;
  for (;;) {
    const typed = await ask(`${picocolors.bold(question)}${picocolors.dim(aside)}: `);
    const answer = typed.trim() || standard;
    const wrong = problem(answer);
    if (wrong === undefined) return answer;
    console.log(picocolors.yellow(wrong));
  }
}
