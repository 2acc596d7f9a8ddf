/** npm run bench: how build and server grow with the number of articles; each table on its own. */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { astroHead, astroRow } from "./scale/astro.ts";
import { buildHead, buildRows, printed } from "./scale/build-table.ts";
import { writeTable } from "./scale/performance-file.ts";
import { servedHead, servedRows } from "./scale/served.ts";

const help = `Prints a table of docs/performance.md, with the machine and the day above it.

  npm run bench -- 100 1000 10000     builds so many articles in a copy of the site: cold, then after one edit; seconds of
                                      the clock (of the processor), the most memory at once, bytes of out/
  npm run bench -- 1000 --cards       also with the cards drawn, and once more with them kept; takes long
  npm run bench -- --served           requests a second of the built site, beside bare files of the same size; needs nginx
  npm run bench -- --served --page /about/ --seconds 10
  npm run bench -- --astro 1000       the same articles built by a minimal Astro site, installed for the moment

--write puts the table into docs/performance.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: "boolean", default: false },
    served: { type: "boolean", default: false },
    astro: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    page: { type: "string", default: flagship },
    seconds: { type: "string", default: "8" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const lines: string[] = [];

function print(line: string): void {
  console.log(line);
  lines.push(line);
}

/** One table, begun with the machine and the day. */
async function table(
  name: string,
  head: string,
  rows: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const [{ model } = { model: "unknown processor" }] = cpus();
  const machine = `${cpus().length} cores (${model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  print(`${machine}, ${new Date().toISOString().slice(0, 10)}.\n`);
  print(head);
  for await (const row of rows) print(row);
  if (values.write) writeTable(name, lines.join("\n"));
}

async function* builds(): AsyncGenerator<string> {
  for (const articles of positionals.map(Number))
    for await (const row of buildRows(articles, values.cards)) yield printed(row);
}

if (values.astro) await table("astro", astroHead, positionals.map(Number).map(astroRow));
else if (values.served) await table("served", servedHead, servedRows(values.page, Number(values.seconds)));
else if (positionals.length > 0 && !values.help)
  await table(values.cards ? "cards" : "builds", buildHead, builds());
else console.log(help);
