/** npm run bench -- 100 1000 10000: how build and server grow with the number of articles. `--help` says more. */
import { parseArgs } from "node:util";
import { buildHead, buildRows, printed } from "./scale/build-table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cards: { type: "boolean" }, help: { type: "boolean", short: "h" } },
});

if (values.help) {
  console.log("npm run bench -- 100 1000 10000 [--cards]");
} else {
  console.log(buildHead);
  for (const articles of positionals.map(Number)) {
    for await (const row of buildRows(articles, values.cards === true))
      console.log(printed(row), row.build.delivered);
  }
}
