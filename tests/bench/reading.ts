/** npm run bench:reading: how long a million lines take to count, and how far the counts of the recorded crowd are from what it did. */
import { execFileSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { command } from "#lib/cli/command.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import type { Entry } from "#lib/reading/entry.ts";
import { writeTable } from "#tests/bench/scale/performance-file.ts";
import { errorOf, type MeasuredPage, measureReading } from "#tests/support/measured-reading.ts";
import { readCrowd } from "#tests/support/reading-crowd.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const help = `Prints how long a hundred thousand and a million lines take to count, in how much memory, and how far the counts of the recorded crowd
(tests/fixtures/reading/crowd.json) are from what it did.

  npm run bench:reading
  npm run bench:reading -- --write    puts the tables into docs/performance.md and the foot of the report`;

const options = { write: { type: "boolean", default: false }, count: { type: "string" } } as const;

await command({ script: "bench:reading", help, options }, async ({ values: { write, count } }) => {
  if (count === undefined) return compare(write);
  const began = performance.now();
  const { visits } = await countFiles([count], new Date(0), new Date("2100-01-01"));
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024, visits }));
});

function compare(write: boolean): void {
  const rows = [100_000, 1_000_000].map(timed);
  const { pages, others, visits, parts } = measureReading(readCrowd());
  const shown: readonly [string, MeasuredPage][] = [
    ["visits to the site", visits],
    ...pages
      .filter(({ people }) => people >= 30)
      .map((page) => [`readers of ${page.path}`, page] as [string, MeasuredPage]),
    ["readers of all other pages, most reached by a link of this site", others],
  ];
  const table = [
    "| what | people, each once a day | counted | error |",
    "| --- | ---: | ---: | ---: |",
    ...shown.map(
      ([what, page]) =>
        `| ${what} | ${page.people} | ${page.counted} | ${Math.round(errorOf(page) * 1000) / 10} % |`,
    ),
    "",
    "| part of the crowd | took part | counted as readers |",
    "| --- | ---: | ---: |",
    ...[...parts].map(([part, { members, asReaders }]) => `| ${part} | ${members} | ${asReaders} |`),
    "",
    "| lines | seconds | memory MiB | visits |",
    "| ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
  console.log(table);
  if (write) {
    writeTable("reading", table);
    const found = shown.map(([what, { people, counted }]) => ({ what, people, counted }));
    writeFileSync("lib/reading/measured-error.json", `${JSON.stringify(found, null, 2)}\n`);
  }
}

/** A quarter of lines, as many an hour at night as at noon, one visit in four of several pages; counted in a process of its own. */
function timed(lines: number): string {
  const path = join(temporaryFolder("reading"), "record.jsonl");
  const out = openSync(path, "w");
  const begin = Date.parse("2026-09-01T00:00:00Z");
  const step = (92 * 86_400_000) / lines;
  for (let number = 0; number < lines; number += 1) {
    const entry: Entry = {
      at: `${new Date(begin + number * step).toISOString().slice(0, 16)}Z`,
      path: `/article-${(number * 7919) % 1_000}/`,
      status: number % 9 === 0 ? 304 : 200,
      by: number % 3 === 0 ? "program" : "reader",
      ...(number % 3 === 0 ? { name: "Googlebot" } : { visitor: `visitor-${Math.floor(number / 4)}` }),
    };
    writeSync(out, `${JSON.stringify(entry)}\n`);
  }
  closeSync(out);
  const printed = execFileSync(process.execPath, [import.meta.filename, "--count", path], {
    encoding: "utf8",
  });
  const { seconds, mebibytes, visits } = JSON.parse(printed);
  return `| ${lines.toLocaleString("en-US")} | ${seconds.toFixed(1)} | ${Math.round(mebibytes)} | ${visits.toLocaleString("en-US")} |`;
}
