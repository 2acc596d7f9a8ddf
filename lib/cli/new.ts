/** npm run new: asks for what a document needs and writes a file that passes the check. */
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import picocolors from "picocolors";
import { checkContent } from "../content/check/check.ts";
import { closest, didYouMean } from "../content/check/suggest.ts";
import type { Answers, Kind, Question } from "../content/new/kind.ts";
import { type KindName, kindNamed, kindNames, kinds } from "../content/new/kinds.ts";
import { givenAnswers, idsIn, NewDocumentError, problemWith, writeDocument } from "../content/new/write.ts";
import { collections } from "../content/schema/collections.ts";
import { listReport } from "../shared/report/terminal.ts";
import { type Ask, askUntilRight } from "./ask.ts";
import { readParameters } from "./parameters.ts";

const help = `Writes a new document into content/, with a comment on each field.

  npm run new                           asks what, and then what it needs
  npm run new -- article                asks what an article needs
  npm run new -- term --term "EDR" --definition "…"    asks nothing where every answer is given

${kindNames.map((name) => `  ${name.padEnd(16)} ${kinds[name].description}\n${" ".repeat(19)}${kinds[name].questions.map((question) => `--${question.name}`).join(" ")}`).join("\n")}

Each begins as a draft: replace its placeholder sentences with your own, then take 'draft: true' out.

  --file <name>   the file's name, which becomes the address; made from the title where left out
  --root <folder> the folder that holds content/ (this one where left out)

A file that exists is never overwritten.`;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: string[]): Promise<number> {
  const flags: Record<string, { type: "string" | "boolean" }> = {
    help: { type: "boolean" },
    file: { type: "string" },
    root: { type: "string" },
  };
  for (const name of kindNames)
    for (const question of kinds[name].questions) flags[question.name] = { type: "string" };
  try {
    const { values, positionals } = readParameters("new", {
      args: parameters,
      allowPositionals: true,
      options: flags,
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    return await write(
      positionals[0],
      Object.fromEntries(
        Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      ),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(
      `${error.message}${error instanceof NewDocumentError ? "" : "\nRun: npm run new -- --help"}`,
    );
    return error instanceof NewDocumentError ? 1 : 2;
  }
}

async function write(wanted: string | undefined, given: Answers): Promise<number> {
  const root = given.root ?? process.cwd();
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

async function kindOf(wanted: string | undefined, ask: Ask | undefined): Promise<KindName> {
  const answer =
    wanted ?? (ask ? (await ask(`What do you want to write (${kindNames.join(", ")})? `)).trim() : "");
  const name = kindNamed(answer);
  if (name) return name;
  throw new Error(
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
    if (problem) throw new Error(`--${question.name}: ${problem}`);
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
