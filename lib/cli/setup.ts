/** npm run setup: makes the site one company's own, by questions at a terminal or by flags in a script. */
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { sampleReport } from "../content/check/report/summary.ts";
import { type Answers, answersIn, completed, questions } from "../tools/setup/answers.ts";
import { type Figure, figuresOf } from "../tools/setup/figures.ts";
import { type Before, readContent } from "../tools/setup/read.ts";
import { setupReport } from "../tools/setup/report.ts";
import { planSetup } from "../tools/setup/run.ts";
import { refuseUncommitted } from "../tools/setup/uncommitted.ts";
import { type Ask, askUntilRight } from "./ask.ts";
import { command } from "./command.ts";
import { askedAnswers } from "./setup-questions.ts";

const help = `Makes the site yours: rewrites content/, removes whatever depends on what you drop, and lists what still belongs to the sample.

  npm run setup                                 asks you; press Enter to keep the value in brackets
  npm run setup -- --dry-run                    shows what would change, and changes nothing
  npm run setup -- --answers acme.yaml          asks nothing and takes the answers from a file of 'name: value' lines (names below)
  npm run setup -- --name "Acme IT" --url https://www.acme-it.com --phone "+1 217-440-0142" --email hello@acme-it.com …

${questions.map(({ name, ask }) => `  --${name.padEnd(14)} ${ask}`).join("\n")}
  --price id=100-150   your own figure for one price; once for each
  --answers <file>     answers in YAML; a flag overrides the file. Prices: 'price:' with 'id: 100-150' lines below it

  --dry-run        only prints the plan
  --over-changes   run even if content/ has uncommitted changes (they may be lost)
  --root <folder>  the folder that holds content/ (this one where left out)

What would be written is checked first; if it does not pass, nothing is changed. Running it again with the same answers changes nothing.
Exit codes: 0 done, 1 refused, 2 wrong command.`;

await command(
  {
    script: "setup",
    help,
    options: {
      ...Object.fromEntries(questions.map(({ name }) => [name, { type: "string" as const }])),
      price: { type: "string", multiple: true, default: [] },
      answers: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      "over-changes": { type: "boolean", default: false },
      root: { type: "string", default: process.cwd() },
    },
  },
  async ({ values }) => {
    const { root, price, "dry-run": dry, "over-changes": over, answers: file } = values;
    if (!dry && !over) refuseUncommitted(root);
    const before = await readContent(root);
    const fromFile = file === undefined ? { answers: {}, prices: [] } : answersIn(file);
    const given: Answers = { ...fromFile.answers };
    for (const [name, value] of Object.entries(values))
      if (typeof value === "string" && questions.some((question) => question.name === name))
        given[name] = value;
    const figures = figuresOf([...fromFile.prices, ...price], before.choices);
    const wanted = { before, figures, dry };
    if (Object.keys(given).length > 0 || !stdin.isTTY)
      await setUp({ ...wanted, answers: completed(before, given) });
    else await setUpByAsking(wanted);
  },
);

interface Wanted {
  before: Before;
  figures: ReadonlyMap<string, Figure>;
  /** Only the plan is wanted. */
  dry: boolean;
}

/** @param agree asks whether the plan that was printed is to be carried out; nobody is asked where left out */
async function setUp(
  { before, figures, dry, answers }: Wanted & { answers: Answers },
  agree?: () => Promise<boolean>,
): Promise<void> {
  const plan = await planSetup(before, answers, figures);
  if (dry || agree) console.log(setupReport(plan, false));
  const done = !dry && (agree === undefined || (await agree()));
  if (done) {
    plan.apply();
    if (!agree) console.log(setupReport(plan, true));
  }
  const rest = sampleReport(plan);
  if (rest) console.log(`\n${rest}`);
  if (answers.logo === "keep" && before.company.sample)
    console.log(`\nThe logo is still the sample's: npm run setup -- --logo your-logo.svg`);
  console.log(done ? "\nLook at it with: npm run dev. Then commit content/." : "\nNothing was changed.");
}

async function setUpByAsking(wanted: Wanted): Promise<void> {
  const terminal = createInterface({ input: stdin, output: stdout });
  const ask: Ask = (text) => terminal.question(text);
  try {
    const asked = await askedAnswers(wanted.before, wanted.figures, ask);
    const agree = async () =>
      /^y(?:es)?$/i.test(
        await askUntilRight(ask, { question: "\nDo this? yes or no", standard: "no" }, () => undefined),
      );
    await setUp({ ...wanted, ...asked }, wanted.dry ? undefined : agree);
  } finally {
    terminal.close();
  }
}
