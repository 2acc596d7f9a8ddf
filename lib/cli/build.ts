/** npm run build: check, compile, prerender, deliver. `out/` is the whole static site afterwards. */
import { rmSync } from "node:fs";
import { writeCardFonts } from "../delivery/card-fonts.ts";
import { writeFonts } from "../delivery/fonts.ts";
import { writeUnavailablePage } from "../server/unavailable-page.ts";
import { buildStamp, writeStamp } from "./build-stamp.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
  const stamp = buildStamp();
  // Check and pages take the same moment as now, so that what one says is due the other publishes.
  process.env.BUILD_TIME ||= new Date().toISOString();
  await runStep("Checking the content", "node", ["lib/cli/check-content.ts", "--quiet"]);
  await writeFonts();
  await writeCardFonts();
  rmSync(".contentlayer/generated", { recursive: true, force: true });
  await runStep("Compiling the content", "contentlayer2", ["build"], { NODE_ENV: "production" });
  await runStep("Building the pages", "next", ["build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeUnavailablePage("out");
  writeStamp(stamp);
  console.log("\nThe site is in out/. Serve it with: npm start");
});
