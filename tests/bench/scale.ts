/** npm run bench: how build and server grow with the number of articles; each table on its own. */
import { cpus, totalmem } from "node:os";
import { command } from "#lib/cli/command.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { numberOf } from "./parameters.ts";
import { astroHead, astroRows } from "./scale/astro.ts";
import { buildHead, buildRows, printed } from "./scale/build-table.ts";
import { writeTable } from "./scale/performance-file.ts";
import { servedHead, servedRows } from "./scale/served.ts";
import { peopleHead, peopleRows } from "./scale/studio-people.ts";
import { timeline } from "./scale/timeline.ts";

const help = `Prints a table of docs/performance.md, with the machine and the day above it.

  npm run bench -- 100 1000 10000     builds so many articles in a copy of the site: cold, then after one edit; seconds of
                                      the clock (of the processor), the most memory at once, bytes of out/
  npm run bench -- 1000 --cards       also with the cards drawn, and once more with them kept; takes long
  npm run bench -- --served           requests a second of the built site, beside bare files of the same size; needs nginx
  npm run bench -- --served --page /about/ --seconds 10
  npm run bench -- 1000 --timeline    also draws which process worked when
  npm run bench -- --studio 3         so many people at once in the studio of a team, and one more who has no development server:
                                      seconds until each can write and sees the page, and the memory of all processes together
  npm run bench -- --astro 1000       the same articles built by Astro too, with the same deliverables; Astro is installed
                                      for the moment

--write puts the table into docs/performance.md.`;

const options = {
  cards: { type: "boolean", default: false },
  served: { type: "boolean", default: false },
  astro: { type: "boolean", default: false },
  studio: { type: "string" },
  timeline: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  page: { type: "string", default: flagship },
  seconds: { type: "string", default: "8" },
} as const;

await command({ script: "bench", help, options, allowPositionals: true }, async ({ values, positionals }) => {
  const sizes = positionals.map((text) => numberOf("articles", text));
  const write = values.write;
  if (values.served) {
    const seconds = numberOf("seconds", values.seconds);
    await table("served", servedHead, servedRows(values.page, seconds), write);
    return;
  }
  if (values.studio !== undefined) {
    await table("studio", peopleHead, peopleRows(numberOf("people", values.studio)), write);
    return;
  }
  if (sizes.length === 0) throw new UsageError("Write how many articles: npm run bench -- 100 1000");
  if (values.astro) {
    await table("astro", astroHead, besideAstro(sizes), write);
    return;
  }
  const drawings: string[] = [];
  const rows = builds(sizes, values.cards, drawings);
  await table(values.cards ? "cards" : "builds", buildHead, rows, write);
  if (values.timeline) for (const line of drawings) console.log(line);
});

/** One table, begun with the machine and the day. */
async function table(
  name: string,
  head: string,
  rows: AsyncIterable<string> | Iterable<string>,
  write: boolean,
): Promise<void> {
  const lines: string[] = [];
  const print = (line: string): void => {
    console.log(line);
    lines.push(line);
  };
  const [{ model } = { model: "unknown processor" }] = cpus();
  const machine = `${cpus().length} cores (${model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  print(`${machine}, ${new Date().toISOString().slice(0, 10)}.\n`);
  print(head);
  for await (const row of rows) print(row);
  if (write) writeTable(name, lines.join("\n"));
}

/** @param drawings filled with the timeline of each build */
async function* builds(
  sizes: readonly number[],
  withCards: boolean,
  drawings: string[],
): AsyncGenerator<string> {
  for (const articles of sizes)
    for await (const row of buildRows(articles, withCards)) {
      yield printed(row);
      drawings.push(`\n${articles} articles, ${row.name}:`, ...timeline(row.build.looks, cpus().length));
    }
}

async function* besideAstro(sizes: readonly number[]): AsyncGenerator<string> {
  for (const articles of sizes) yield* astroRows(articles);
}
