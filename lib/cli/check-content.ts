/** npm run check:content: every problem of `content/`, with line, reason and remedy. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import picocolors from "picocolors";
import { type CheckResult, inspectContent } from "../content/check/check.ts";
import { diffOf, fixContent } from "../content/check/fix.ts";
import { checkHtml } from "../content/check/report/html.ts";
import { sampleReport, summary, waitingReport } from "../content/check/report/summary.ts";
import { splitMark } from "../shared/byte-order-mark.ts";
import { countsOf } from "../shared/diagnostic.ts";
import { githubReport } from "../shared/report/github.ts";
import { jsonReport } from "../shared/report/json.ts";
import { listReport } from "../shared/report/terminal.ts";
import { UsageError } from "../shared/usage-error.ts";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { readEnvironment } from "../site/env.ts";
import { command } from "./command.ts";
import { type ReportFormat, readFormat } from "./report-format.ts";

const help = `Reads everything in content/ and says what is wrong, where, why, and what to write instead.

  npm run check:content                     every error and warning
  npm run check:content -- content/articles/x.mdx   only this file
  npm run check:content -- --fix            applies the safe fixes, and shows what it changed
  npm run check:content -- --advice         also reading ease, spelling, passive voice (slower)
  npm run check:content -- --strict         warnings fail too
  npm run check:content -- --format json    for editors: { problems, waiting, sample, documents, counts }
  npm run check:content -- --format github  annotations for GitHub
  npm run check:content -- --html report.html   also writes a report to open, send or print
  --quiet                                   only errors and the summary
  --root <folder>                           the folder that holds content/ (this one where left out)

Ends with 0 where there is no error, 1 where there is one (--strict: or a warning), 2 where the command itself is wrong.
The rules with examples: content/rules/. How to write: content/README.md.`;

const options = {
  format: { type: "string", default: "text" },
  html: { type: "string" },
  strict: { type: "boolean", default: false },
  advice: { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  root: { type: "string", default: process.cwd() },
} as const;

await command(
  { script: "check:content", help, options, allowPositionals: true },
  async ({ values, positionals }) => {
    const { root, advice, quiet } = values;
    const format = readFormat(values.format);
    const only = positionals.map(relativeFile);
    const missing = only.find((file) => !existsSync(join(root, file)));
    if (missing !== undefined)
      throw new UsageError(
        `There is no file '${missing}'. Options come after two hyphens: npm run check:content -- --format json`,
      );
    const now = moment();
    const scope = { root, advice, keep: true, ...(now && { now }), ...(only.length > 0 && { only }) };
    if (values.fix) await applyFixes(scope, format === "text");
    const result = await inspectContent(scope);
    if (values.html) writeFileAtomic(values.html, checkHtml(result));
    print(result, { format, quiet, whole: only.length === 0, root });
    const { error, warning } = countsOf(result.problems);
    return error > 0 || (values.strict && warning > 0) ? 1 : 0;
  },
);

/** The same moment that the build takes as now. */
function moment(): Date | undefined {
  const { BUILD_TIME } = readEnvironment(process.env);
  return BUILD_TIME ? new Date(BUILD_TIME) : undefined;
}

/** `articles/x.mdx`, `./content/articles/x.mdx` and a full path all mean one file. */
function relativeFile(path: string): string {
  const plain = path.replaceAll("\\", "/");
  const at = plain.lastIndexOf("content/");
  return at === -1 ? `content/${plain.replace(/^\.\//, "")}` : plain.slice(at);
}

async function applyFixes(options: Parameters<typeof fixContent>[0], shown: boolean): Promise<void> {
  const fixed = await fixContent(options);
  if (!shown) return;
  for (const one of fixed)
    console.log(`${picocolors.bold(one.file)}: ${one.fixes.join("; ")}\n${coloredDiff(diffOf(one))}\n`);
  const fixes = fixed.reduce((sum, one) => sum + one.fixes.length, 0);
  console.log(
    fixes === 0
      ? "Nothing could be fixed without a decision from you.\n"
      : `Fixed ${fixes} ${fixes === 1 ? "place" : "places"} in ${fixed.length} ${fixed.length === 1 ? "file" : "files"}.\n`,
  );
}

function coloredDiff(diff: string): string {
  const color = (line: string) =>
    line.startsWith("+")
      ? picocolors.green(line)
      : line.startsWith("-")
        ? picocolors.red(line)
        : picocolors.dim(line);
  return diff.split("\n").map(color).join("\n");
}

function print(
  result: CheckResult,
  { format, quiet, whole, root }: { format: ReportFormat; quiet: boolean; whole: boolean; root: string },
): void {
  const shown = quiet ? result.problems.filter(({ severity }) => severity === "error") : result.problems;
  if (format === "json") {
    const { problems: _, ...rest } = result;
    console.log(jsonReport("problems", shown, { ...rest, counts: countsOf(shown) }));
    return;
  }
  if (format === "github") {
    if (shown.length > 0) console.log(githubReport(shown));
    return;
  }
  if (shown.length > 0) console.log(`${listReport(shown, (file) => textOf(join(root, file)), picocolors)}\n`);
  const waiting = waitingReport(result);
  if (waiting && !quiet) console.log(`${waiting}\n`);
  console.log(summary(result));
  const sample = sampleReport(result);
  if (sample && whole && !quiet) console.log(`\n${sample}`);
}

function textOf(path: string): string | undefined {
  try {
    return splitMark(readFileSync(path, "utf8")).text;
  } catch {
    return undefined;
  }
}
