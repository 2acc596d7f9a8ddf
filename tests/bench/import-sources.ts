/** npm run bench:import-sources: what arrives of exports and saved pages that nobody wrote for a test. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "#lib/cli/command.ts";
import { inspectContent } from "#lib/content/check/check.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { runImport } from "#lib/tools/import/run.ts";
import { SourceError } from "#lib/tools/import/source/decode-stream.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { sampleCompany } from "#tests/unit/import/sample-company.ts";

interface Counts {
  sources: number;
  pages: number;
  words: number;
  questions: number;
  pictures: number;
  links: number;
  /** Pages that the content check refuses. */
  refused: number;
  /** What the import misses and the report names only under "Not on the new page". */
  lost: number;
  differences: number;
  crashes: number;
  seconds: number;
}

const none: Counts = {
  sources: 0,
  pages: 0,
  words: 0,
  questions: 0,
  pictures: 0,
  links: 0,
  refused: 0,
  lost: 0,
  differences: 0,
  crashes: 0,
  seconds: 0,
};

const help = `Imports files of your own choice and counts what arrived: run it before and after a change to the importer. Each export is a site of its own;
the saved pages of a folder are one.

  npm run bench:import-sources -- FOLDER…`;

await command(
  { script: "bench:import-sources", help, allowPositionals: true },
  async ({ positionals: folders }) => {
    const missing = folders.find((folder) => !existsSync(folder));
    if (folders.length === 0 || missing !== undefined)
      throw new UsageError(missing ? `There is no folder '${missing}'.` : "Write which folders.");
    for (const folder of folders) {
      let total = none;
      for (const sources of sitesIn(folder)) total = sum(total, await measure(sources));
      console.log(folder, JSON.stringify({ ...total, seconds: Math.round(total.seconds) }));
    }
  },
);

function sitesIn(folder: string): string[][] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const pages = files.filter((path) => /\.html?$/i.test(path));
  return [
    ...files.filter((path) => /\.xml$/i.test(path)).map((path) => [path]),
    ...(pages.length > 0 ? [pages] : []),
  ];
}

async function measure(sources: string[]): Promise<Counts> {
  const root = temporaryFolder("import-sources");
  const out = join(root, "content", "articles");
  const started = performance.now();
  try {
    mkdirSync(join(root, "content"));
    writeFileSync(join(root, "content", "company.yaml"), sampleCompany);
    const report = await runImport({ sources, out, dryRun: false, today: "2026-11-23" });
    const texts = report.articles
      .flatMap(({ file }) => file ?? [])
      .map((file) => readFileSync(join(root, "content", file), "utf8"));
    const { problems } = await inspectContent({ root, advice: false, keep: false });
    const written = new Set(report.articles.map(({ file }) => `content/${file}`));
    const refused = problems
      .filter(({ severity, where }) => severity === "error" && written.has(where.file))
      .map(({ where }) => where.file);
    let differences = 0;
    for (const source of sources) differences += await differencesOf(source, out);
    const all = texts.join("\n");
    return {
      sources: sources.length,
      pages: texts.length,
      words: count(all, /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu),
      questions: count(all, /^ {2}- question:/gm),
      pictures: count(all, /<Photo\b|!\[|^ {2}src:/gm),
      links: count(all, /\]\(/g),
      refused: new Set(refused).size,
      lost: report.articles.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "not-on-page"))
        .length,
      differences,
      crashes: 0,
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    console.error(sources[0], error);
    return { ...none, sources: sources.length, crashes: 1 };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A source that cannot be read is the import's to explain; it has nothing to compare. */
async function differencesOf(source: string, out: string): Promise<number> {
  try {
    const { mismatches } = await verify({ against: source, out });
    return mismatches.filter(({ waiting }) => !waiting).length;
  } catch (error) {
    if (error instanceof SourceError) return 0;
    throw error;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sum(one: Counts, other: Counts): Counts {
  return {
    sources: one.sources + other.sources,
    pages: one.pages + other.pages,
    words: one.words + other.words,
    questions: one.questions + other.questions,
    pictures: one.pictures + other.pictures,
    links: one.links + other.links,
    refused: one.refused + other.refused,
    lost: one.lost + other.lost,
    differences: one.differences + other.differences,
    crashes: one.crashes + other.crashes,
    seconds: one.seconds + other.seconds,
  };
}
