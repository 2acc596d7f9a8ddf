/** npm run build: check, compile, prerender, deliver. `out/` is the whole static site afterwards. */
import { rmSync } from "node:fs";
import { library } from "../content/library.ts";
import { notePublished, publishedFile } from "../content/published-addresses.ts";
import { writeCardFonts } from "../delivery/card-fonts.ts";
import { writeFonts } from "../delivery/fonts.ts";
import { allPages } from "../page/all-pages.ts";
import { writeUnavailablePage } from "../server/unavailable-page.ts";
import { readEnvironment } from "../site/env.ts";
import { buildStamp, writeStamp } from "./build-stamp.ts";
import { command, runStep } from "./steps.ts";

/** Keeps the addresses that this build publishes, so that the check knows them when a file is renamed. */
function noteAddresses(): void {
  if (readEnvironment(process.env).PREVIEW === "1") return;
  const paths = [...allPages(library())].flatMap(({ path }) => (/\/page\/\d+\/$/.test(path) ? [] : [path]));
  const added = notePublished(".", paths);
  if (added.length > 0) {
    console.log(`  ${added.length} new in content/${publishedFile}. Commit it with your change.`);
  }
}

await command(async () => {
  const stamp = buildStamp();
  // Check and pages take the same moment as now, so that what one says is due the other publishes.
  process.env.BUILD_TIME ||= new Date().toISOString();
  await runStep("Checking the content", "node", ["lib/cli/check-content.ts", "--quiet"]);
  await writeFonts();
  await writeCardFonts();
  rmSync(".contentlayer/generated", { recursive: true, force: true });
  await runStep("Compiling the content", "contentlayer2", ["build"], { NODE_ENV: "production" });
  noteAddresses();
  await runStep("Building the pages", "next", ["build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeUnavailablePage("out");
  writeStamp(stamp);
  console.log("\nThe site is in out/. Serve it with: npm start");
});
