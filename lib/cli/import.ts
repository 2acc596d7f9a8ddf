/** `npm run import`: brings a WordPress blog home, and `verify` proves that nothing was lost. */
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread, Worker } from "node:worker_threads";
import { countsOf } from "#lib/shared/diagnostic.ts";
import { githubReport } from "#lib/shared/report/github.ts";
import { jsonReport } from "#lib/shared/report/json.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import type { Choice } from "#lib/tools/import/place/state.ts";
import { usualLargest } from "#lib/tools/import/posts.ts";
import { diagnosticsOf } from "#lib/tools/import/report/finding.ts";
import { writeHtmlReport } from "#lib/tools/import/report/html.ts";
import { terminalReport } from "#lib/tools/import/report/terminal.ts";
import { differencesOf, verdict, verifyReport } from "#lib/tools/import/report/verify.ts";
import { failed, runImport } from "#lib/tools/import/run.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { command } from "./command.ts";
import type { Given } from "./parameters.ts";
import { readFormat } from "./report-format.ts";

const help = `Usage:
  npm run import -- <export.xml | export.zip | page.html | page.txt | folder> …
  npm run import -- verify --against <export.xml | page.html | page.txt> … [--url http://localhost:3000]

  --out content/articles   where articles go; pages, categories and pictures go beside it
  --dry-run                convert and report, write nothing
  --report report.html     where the report goes (.import/report.html)
  --media DIR              a copy of the old site's pictures (wp-content/uploads); they are copied to content/images
  --published 2024-03-05   the date of a page that has none
  --encoding windows-1252  where a file is not in the encoding it declares
  --largest-post ${usualLargest}    characters in a post, more is refused
  --mine FILE              settle a conflict: your articles/x.mdx is right
  --theirs FILE            settle a conflict: the source's is
  --format json            for programs: { findings, articles, counts }; verify: { differences, unread, … }
  --format github          annotations for GitHub

  An import can be repeated: what you edited since is never overwritten.
  The import ends with 0 where everything was imported (whatever is left for you to decide), with 1 where a file could not be
  read or a post could not be imported, with 2 where the command itself is wrong.
  verify ends with 0 where nothing is missing, with 1 where something is, waits in a comment or could not be read.
  Details: docs/import.md`;

/**
 * The heap that the largest post of the usual limit needs, with room for the report of many thousands. Given more, the engine
 * would let garbage pile up to it before it looks. Who raises the limit allows the memory, too: some 400 bytes a character.
 */
function heapMegabytes(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const more = Math.max(0, Number(values["largest-post"] ?? 0) - usualLargest);
  return 200 + Math.ceil((Number.isNaN(more) ? 0 : more) * 0.0004);
}

const garbageAllowed = 40_000_000;

const options = {
  out: { type: "string", default: "content/articles" },
  "dry-run": { type: "boolean", default: false },
  report: { type: "string" },
  media: { type: "string" },
  published: { type: "string" },
  encoding: { type: "string" },
  "largest-post": { type: "string" },
  mine: { type: "string", multiple: true },
  theirs: { type: "string", multiple: true },
  against: { type: "string", multiple: true },
  url: { type: "string" },
  format: { type: "string", default: "text" },
} as const;

// `npm run import … | head` closes the pipe early; the work is done by then.
process.stdout.on("error", () => {});
if (isMainThread) await runInBoundedMemory();
else
  await command(
    { script: "import", help, options, allowPositionals: true },
    async ({ values, positionals }) => {
      if (positionals.length === 0 && values.against === undefined) {
        console.log(help);
        return 2;
      }
      readFormat(values.format);
      return positionals[0] === "verify"
        ? runVerify(values, positionals.slice(1))
        : importAll(values, positionals);
    },
  );

/** Left to itself, the garbage of one post after the other piles up to gigabytes before it is collected. */
function makeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  let live = 0;
  return () => {
    if (typeof gc !== "function" || process.memoryUsage().heapUsed < live + garbageAllowed) return;
    gc();
    live = process.memoryUsage().heapUsed;
  };
}

/** A thread has limits of its own: a small nursery, and a heap that ends with a message instead of a crash. */
async function runInBoundedMemory(): Promise<void> {
  const maxOldGenerationSizeMb = heapMegabytes(process.argv.slice(2));
  const resourceLimits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 12 };
  const worker = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), resourceLimits });
  worker.on("error", (error) => {
    process.exitCode = 2;
    const full = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    if (!full) throw error;
    process.stderr.write(
      `A single post needs more than the ${maxOldGenerationSizeMb} MB of memory this program allows itself. Allow more with --largest-post, or split the longest post in WordPress and export again. The files written so far are complete.\n`,
    );
  });
  const ended = Promise.withResolvers<number>();
  worker.on("exit", ended.resolve);
  const code = await ended.promise;
  process.exitCode ??= code;
}

type Values = Given<{ script: string; options: typeof options }>["values"];

async function importAll(values: Values, sources: string[]): Promise<number> {
  const choices = new Map<string, Choice>([
    ...(values.mine ?? []).map((file): [string, Choice] => [contentFile(file), "mine"]),
    ...(values.theirs ?? []).map((file): [string, Choice] => [contentFile(file), "theirs"]),
  ]);
  const collectGarbage = makeCollector();
  const largest = Number(values["largest-post"] ?? Number.NaN);
  const report = await runImport({
    sources,
    out: values.out,
    dryRun: values["dry-run"],
    choices,
    today: new Date().toISOString().slice(0, 10),
    ...(values.media === undefined ? {} : { media: values.media }),
    ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
    ...(values.published === undefined ? {} : { published: values.published }),
    ...(Number.isNaN(largest) ? {} : { largestPost: largest }),
    onProgress: (done) => {
      collectGarbage();
      if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${done} posts`);
    },
  });
  const besideContent = join(dirname(dirname(resolve(values.out))), ".import", "report.html");
  const where = values.report ?? (values["dry-run"] ? undefined : besideContent);
  if (where !== undefined) writeHtmlReport(where, report, sources.join(", "));
  const findings = diagnosticsOf(report);
  if (values.format === "json") {
    const articles = report.articles.map(({ findings: _, ...article }) => article);
    process.stdout.write(`${jsonReport("findings", findings, { articles, counts: countsOf(findings) })}\n`);
  } else if (values.format === "github") process.stdout.write(`${githubReport(findings)}\n`);
  else {
    const next = values["dry-run"] ? "Nothing was written (--dry-run)." : "Next: npm run check:content";
    process.stdout.write(`${terminalReport(report, where)}${next}\n`);
  }
  return failed(report) ? 1 : 0;
}

/** `content/articles/x.mdx` and `articles/x.mdx` mean the same file. */
function contentFile(file: string): string {
  return file.replaceAll("\\", "/").replace(/^(?:.*\/)?content\//, "");
}

async function runVerify(values: Values, more: readonly string[]): Promise<number> {
  const against = [...(values.against ?? []), ...more];
  if (against.length === 0)
    throw new UsageError(
      "verify needs the export to compare with: npm run import -- verify --against export.xml",
    );
  const report = await verify({
    against,
    out: values.out,
    ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
    ...(values.url === undefined ? {} : { url: values.url }),
  });
  const { text, complete } = verdict(report, values.url);
  const { mismatches: _, ...rest } = report;
  const differences = differencesOf(report);
  if (values.format === "json")
    process.stdout.write(`${jsonReport("differences", differences, { ...rest, complete, verdict: text })}\n`);
  else if (values.format === "github") process.stdout.write(`${githubReport(differences)}\n`);
  else process.stdout.write(`${verifyReport(report)}${text}\n`);
  return complete ? 0 : 1;
}
