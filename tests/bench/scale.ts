/** npm run bench: how build and server grow with the number of articles; each table on its own. */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { buildHead, buildRows, printed } from "./scale/build-table.ts";
import { servedHead, servedRows } from "./scale/served.ts";

const help = `Prints a table of docs/performance.md, with the machine and the day above it.

  npm run bench -- 100 1000 10000     builds so many articles in a copy of the site: cold, then after one edit; seconds of
                                      the clock (of the processor), the most memory at once, bytes of out/
  npm run bench -- 1000 --cards       also with the cards drawn, and once more with them kept; takes long
  npm run bench -- --served           requests a second of the built site, beside bare files of the same size; needs nginx
  npm run bench -- --served --page /about/ --seconds 10`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: "boolean", default: false },
    served: { type: "boolean", default: false },
    page: {
      type: "string",
      default:
        "/managed-it-services-vs-break-fix-service-an-analogy-of-outsourced-network-service-solution-options/",
    },
    seconds: { type: "string", default: "8" },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help || (positionals.length === 0 && !values.served)) {
  console.log(help);
} else {
  const [{ model } = { model: "unknown processor" }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  console.log(
    `${cpus().length} cores (${model.trim()}), ${memory}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  if (positionals.length > 0) console.log(buildHead);
  for (const articles of positionals.map(Number)) {
    for await (const row of buildRows(articles, values.cards)) console.log(printed(row));
  }
  if (values.served) {
    console.log(servedHead);
    for await (const row of servedRows(values.page, Number(values.seconds))) console.log(row);
  }
}
