/** npm run new: asks for what a document needs and writes a file that passes the check. */
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import picocolors from "picocolors";
import { checkContent } from "../content/check/check.ts";
import { textReport } from "../content/check/report/formats.ts";
import { closest, didYouMean } from "../content/check/suggest.ts";
import {
  type Answers,
  type Kind,
  type KindName,
  kindNames,
  kinds,
  type Question,
} from "../content/new/kinds.ts";
import { idsIn, NewDocumentError, problemWith, writeDocument } from "../content/new/write.ts";

const help = `Writes a new document into content/, with a comment on each field.

  npm run new                           asks what, and then what it needs
  npm run new -- article                asks what an article needs
  npm run new -- term --term "EDR" --definition "…"    asks nothing where every answer is given

${kindNames.map((name) => `  ${name.padEnd(11)} ${kinds[name].description}\n${" ".repeat(14)}${kinds[name].questions.map((question) => `--${question.name}`).join(" ")}`).join("\n")}

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
    const { values, positionals } = parseArgs({ args: parameters, allowPositionals: true, options: flags });
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
    if (!ask) needAll(name, kind, given, today);
    const answers: Answers = {};
    for (const question of kind.questions)
      answers[question.name] = await answerTo(question, {
        kind,
        name,
        answers,
        given,
        today,
        root,
        ...(ask && { ask }),
      });
    const file = writeDocument(root, kind, answers, today, given.file);
    return await report(root, file);
  } finally {
    terminal?.close();
  }
}

/** Without a terminal nothing can be asked: everything that is missing is named at once. */
function needAll(name: KindName, kind: Kind, given: Answers, today: string): void {
  const missing = kind.questions.filter(
    (question) => given[question.name] === undefined && question.standard?.(today, given) === undefined,
  );
  if (missing.length === 0) return;
  const lines = missing.map((question) => `  --${question.name}  ${question.ask}`);
  throw new Error(`A new ${name} needs:\n${lines.join("\n")}`);
}

type Ask = (text: string) => Promise<string>;

async function kindOf(wanted: string | undefined, ask: Ask | undefined): Promise<KindName> {
  const answer =
    wanted ?? (ask ? (await ask(`What do you want to write (${kindNames.join(", ")})? `)).trim() : "");
  const name = kindNames.find((known) => known === answer);
  if (name) return name;
  throw new Error(
    `There is no kind '${answer}'.${didYouMean(closest(answer, kindNames))} Known: ${kindNames.join(", ")}.`,
  );
}

interface Situation {
  kind: Kind;
  name: KindName;
  answers: Answers;
  given: Answers;
  today: string;
  root: string;
  ask?: Ask;
}

async function answerTo(
  question: Question,
  { kind, name, answers, given, today, root, ask }: Situation,
): Promise<string> {
  const flag = given[question.name];
  const standard = question.standard?.(today, answers);
  if (flag !== undefined || !ask) {
    const answer = flag ?? standard;
    if (answer === undefined) throw new Error(`A new ${name} needs --${question.name}: ${question.ask}.`);
    const problem = problemWith(question, kind, answer, root);
    if (problem) throw new Error(`--${question.name}: ${problem}`);
    return answer;
  }
  const known = question.from ? ` (${idsIn(root, question.from).join(", ")})` : "";
  for (;;) {
    const answer =
      (
        await ask(
          `${picocolors.bold(question.ask)}${picocolors.dim(known)}${standard ? picocolors.dim(` [${standard}]`) : ""}: `,
        )
      ).trim() ||
      (standard ?? "");
    const problem = problemWith(question, kind, answer, root);
    if (!problem) return answer;
    console.log(picocolors.yellow(problem));
  }
}

async function report(root: string, file: string): Promise<number> {
  const problems = (await checkContent({ root, only: [file] })).filter(
    ({ severity }) => severity === "error",
  );
  console.log(`Written: ${picocolors.bold(file)}`);
  if (problems.length > 0)
    console.log(`\nStill to mend:\n${textReport(problems, () => undefined, picocolors)}`);
  console.log("Open it in an editor, and look at it with: npm run dev");
  return problems.length > 0 ? 1 : 0;
}
