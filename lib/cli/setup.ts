/** npm run setup: makes the site one company's own, by questions at a terminal or by flags in a script. */
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import picocolors from "picocolors";
import { sampleReport } from "../content/check/report/summary.ts";
import {
  type Answers,
  answersIn,
  completed,
  type Figure,
  figuresOf,
  problemWith,
  type Question,
  questions,
} from "../tools/setup/answers.ts";
import { setupReport } from "../tools/setup/report.ts";
import { type Before, keptPrices, readContent, setUp } from "../tools/setup/run.ts";
import { SetupError } from "../tools/setup/setup-error.ts";
import { refuseUncommitted } from "../tools/setup/uncommitted.ts";
import { readParameters } from "./parameters.ts";

const help = `Makes the site one company's own: rewrites content/, removes what depends on what you drop, and says what is still the sample's.

  npm run setup                                 asks; Enter keeps what is in brackets
  npm run setup -- --dry-run                    asks, prints what would be done, and changes nothing
  npm run setup -- --answers acme.yaml          asks nothing: 'name: value' lines with the names below
  npm run setup -- --name "Acme IT" --url https://www.acme-it.com --phone "+1 217-440-0142" --email hello@acme-it.com …

${questions.map(({ name, ask }) => `  --${name.padEnd(14)} ${ask}`).join("\n")}
  --price id=100-150   your own figure for one price; once for each
  --answers <file>     answers in YAML; a flag goes before its line. Prices: 'price:' with 'id: 100-150' lines below it

  --dry-run        only prints the plan
  --over-changes   also where content/ has changes that are not committed
  --root <folder>  the folder that holds content/ (this one where left out)

What would be written is checked first; if it does not pass, nothing is changed. Running it again with the same answers changes nothing.
Ends with 0 where it was done, 1 where it was refused, 2 where the command itself is wrong.`;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: string[]): Promise<number> {
  try {
    const { values } = readParameters("setup", {
      args: parameters,
      options: {
        ...Object.fromEntries(questions.map(({ name }) => [name, { type: "string" as const }])),
        price: { type: "string", multiple: true, default: [] },
        answers: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "over-changes": { type: "boolean", default: false },
        root: { type: "string", default: process.cwd() },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const { root, price, "dry-run": dry, "over-changes": over, answers: file } = values;
    if (!dry && !over) refuseUncommitted(root);
    const before = await readContent(root);
    const fromFile = file === undefined ? { answers: {}, prices: [] } : answersIn(file);
    const given: Answers = { ...fromFile.answers };
    for (const [name, value] of Object.entries(values))
      if (typeof value === "string" && questions.some((question) => question.name === name))
        given[name] = value;
    const written = figuresOf([...fromFile.prices, ...price], before.choices);
    const scripted = Object.keys(given).length > 0 || !stdin.isTTY;
    const wanted = scripted
      ? { answers: completed(before, given), figures: written, agreed: true }
      : await askedAnswers(before, dry);
    const { answers, figures } = wanted;
    const done = !dry && wanted.agreed;
    const result = await setUp(before, answers, figures, done);
    if (scripted || dry) console.log(setupReport(result, done));
    const rest = sampleReport(result);
    if (rest) console.log(`\n${rest}`);
    if (answers.logo === "keep" && before.company.sample)
      console.log(`\nThe logo is still the sample's: npm run setup -- --logo your-logo.svg`);
    console.log(done ? "\nLook at it with: npm run dev. Then commit content/." : "\nNothing was changed.");
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const wrongCommand = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    const terminal = stdin.isTTY
      ? ""
      : " There is no terminal to ask at; npm run setup -- --help names the flags.";
    const more = wrongCommand ? "\nRun: npm run setup -- --help" : `\nNothing was changed.${terminal}`;
    console.error(`${error.message}${more}`);
    return wrongCommand ? 2 : 1;
  }
}

interface Wanted {
  answers: Answers;
  figures: ReadonlyMap<string, Figure>;
  /** Whether it may be done, after the plan was shown. */
  agreed: boolean;
}

/** @param dry the plan is shown by the one who asked for it alone */
async function askedAnswers(before: Before, dry: boolean): Promise<Wanted> {
  const { company, choices } = before;
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    const answers: Answers = {};
    for (const question of questions) {
      if (answers.street === "none" && ["town", "region", "postal-code", "country"].includes(question.name))
        answers[question.name] = question.now(company) ?? "none";
      else answers[question.name] = await asked(question);
    }
    const figures = new Map<string, Figure>();
    if (answers.prices === "own")
      for (const id of keptPrices(before, answers)) {
        const figure = await askedFigure(id);
        if (figure) figures.set(id, figure);
      }
    if (dry) return { answers, figures, agreed: false };
    console.log(`\n${setupReport(await setUp(before, answers, figures, false), false)}\n`);
    const agreed = await terminal.question(
      `${picocolors.bold("Do this? yes or no")} ${picocolors.dim("[no]")}: `,
    );
    return { answers, figures, agreed: /^y(?:es)?$/i.test(agreed.trim()) };
  } finally {
    terminal.close();
  }

  async function asked(question: Question): Promise<string> {
    const now = question.now(company);
    const known = Object.entries(choices).find(([name]) => name === question.name)?.[1];
    if (known) console.log(picocolors.dim(`  There: ${known.join(", ")}`));
    for (;;) {
      const answer =
        (
          await terminal.question(
            `${picocolors.bold(question.ask)}${now ? picocolors.dim(` [${now}]`) : ""}: `,
          )
        ).trim() ||
        (now ?? "");
      const problem = problemWith(question, answer, choices);
      if (!problem) return answer;
      console.log(picocolors.yellow(problem));
    }
  }

  async function askedFigure(id: string): Promise<Figure | undefined> {
    for (;;) {
      const answer = (
        await terminal.question(
          `${picocolors.bold(`Your price for ${id}`)}, such as 140 or 115-165 (Enter: later): `,
        )
      ).trim();
      if (answer === "") return undefined;
      try {
        return figuresOf([`${id}=${answer}`], choices).get(id);
      } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        console.log(picocolors.yellow(error.message));
      }
    }
  }
}
