/** npm run new: asks for what a document needs and writes a file that passes the check. */
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import picocolors from "picocolors";
import { checkContent } from "../content/check/check.ts";
import { closest, didYouMean } from "../content/check/suggest.ts";
import type { Answers, Kind, Question } from "../content/new/kind.ts";
import { type KindName, kindNamed, kindNames, kinds } from "../content/new/kinds.ts";
import { writeTranslation } from "../content/new/translation.ts";
import { givenAnswers, idsIn, problemWith, writeDocument } from "../content/new/write.ts";
import { collections } from "../content/schema/collections.ts";
import { listReport } from "../shared/report/terminal.ts";
import { UsageError } from "../shared/usage-error.ts";
import { type Ask, askUntilRight } from "./ask.ts";
import { command } from "./command.ts";

const help = `Writes a new document into content/, with a comment on each field.

  npm run new                           asks what, and then what it needs
  npm run new -- article                asks what an article needs
  npm run new -- term --term "EDR" --definition "…"    asks nothing where every answer is given
  npm run new -- translation --of articles/backup --language es    its words, to be overwritten in Spanish

${kindNames.map((name) => `  ${name.padEnd(16)} ${kinds[name].description}\n${" ".repeat(19)}${kinds[name].questions.map((question) => `--${question.name}`).join(" ")}`).join("\n")}

Each begins as a draft: replace its placeholder sentences with your own, then take 'draft: true' out.

  --file <name>   the file's name, which becomes the address; made from the title where left out
  --root <folder> the folder that holds content/ (this one where left out)

A file that exists is never overwritten.`;

const questions = kindNames.flatMap((name) => kinds[name].questions.map((question) => question.name));
const options = Object.fromEntries(
  ["file", "root", "of", "language", ...questions].map((name) => [name, { type: "string" as const }]),
);

await command({ script: "new", help, options, allowPositionals: true }, ({ values, positionals }) =>
  write(
    positionals[0],
    Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  ),
);

async function write(wanted: string | undefined, given: Answers): Promise<number> {
  const root = given.root ?? process.cwd();
  if (wanted === "translation") return await translate(root, given);
  const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  try {
    const ask = terminal && ((text: string) => terminal.question(text));
    const name = await kindOf(wanted, ask);
    const kind: Kind = kinds[name];
    const today = new Date().toISOString().slice(0, 10);
    const answers = ask
      ? await askedAnswers(kind, given, today, root, ask)
      : givenAnswers(name, kind, given, today, root);
    const file = writeDocument(root, kind, answers, today, given.file);
    return await report(root, file, collections[kind.collection].place === "folder");
  } finally {
    terminal?.close();
  }
}

async function translate(root: string, { of, language, file: name }: Answers): Promise<number> {
  if (of === undefined || language === undefined)
    throw new UsageError(
      "A translation needs what it translates and into which language: --of articles/backup --language es",
    );
  const { file, isDraft } = writeTranslation(root, { of, language, name });
  console.log(`Written: ${picocolors.bold(file)}`);
  console.log(
    `Overwrite its words; everything else is in the original. ${isDraft ? "Its 'draft: true' keeps it offline until you take that out." : "A file of this kind cannot be a draft: translate it before you publish, or its original's words are shown on translated pages."}`,
  );
  return 0;
}

async function kindOf(wanted: string | undefined, ask: Ask | undefined): Promise<KindName> {
  const answer =
    wanted ?? (ask ? (await ask(`What do you want to write (${kindNames.join(", ")})? `)).trim() : "");
  const name = kindNamed(answer);
  if (name) return name;
  throw new UsageError(
    `There is no kind '${answer}'.${didYouMean(closest(answer, kindNames))} Known: ${kindNames.join(", ")}.`,
  );
}

async function askedAnswers(
  kind: Kind,
  given: Answers,
  today: string,
  root: string,
  ask: Ask,
): Promise<Answers> {
  const answers: Answers = {};
  for (const question of kind.questions) {
    const flag = given[question.name];
    const problem = flag === undefined ? undefined : problemWith(question, kind, flag, root);
    if (problem) throw new UsageError(`--${question.name}: ${problem}`);
    answers[question.name] = flag ?? (await askedAnswer(question, kind, answers, today, root, ask));
  }
  return answers;
}

async function askedAnswer(
  question: Question,
  kind: Kind,
  answers: Answers,
  today: string,
  root: string,
  ask: Ask,
): Promise<string> {
  const standard = question.standard?.(today, answers);
  const hint = question.from && idsIn(root, question.from).join(", ");
  return await askUntilRight(ask, { question: question.ask, hint, standard }, (answer) =>
    problemWith(question, kind, answer, root),
  );
}

async function report(root: string, file: string, drafted: boolean): Promise<number> {
  const problems = (await checkContent({ root, only: [file] })).filter(
    ({ severity }) => severity === "error",
  );
  console.log(`Written: ${picocolors.bold(file)}`);
  if (problems.length > 0)
    console.log(`\nStill to fix:\n${listReport(problems, () => undefined, picocolors)}`);
  if (drafted)
    console.log(
      "It is a draft. Replace its placeholder sentences with your own, then take 'draft: true' out.",
    );
  console.log("Open it in an editor, and look at it with: npm run dev");
  return problems.length > 0 ? 1 : 0;
}
