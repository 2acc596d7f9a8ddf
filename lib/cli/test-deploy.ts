/** npm run test:deploy: the real nginx before the real site, and the real Caddy before a small one, compared with npm start answer by answer. */

import { spawnSync } from "node:child_process";
import { buildState } from "./build-stamp.ts";
import { command } from "./command.ts";
import { runStep, StepError } from "./steps.ts";

const help = `Starts the real nginx with deploy/nginx.conf and compares every answer with that of npm start. It needs Debian's packages nginx and
libnginx-mod-http-brotli-static, and says so where they are missing. Where Debian's package caddy is installed, does the same with Caddy and a
small site. Where systemd's tools are, reads the units of deploy/systemd with them.

  npm run test:deploy

Ends with 0 where the answers are alike, 1 where they are not or nothing could be tested.`;

await command({ script: "test:deploy", help }, async () => {
  const { missingForNginx } = await import("../../tests/support/nginx.ts");
  const missing = missingForNginx();
  if (missing) throw new StepError(`Nothing was tested. ${missing}`);
  if (buildState() !== "fresh") await runStep("Build", "node", ["lib/cli/build.ts"]);
  await runStep("nginx and npm start, answer by answer", "vitest", [
    "run",
    "--config",
    "tests/deploy/vitest.config.ts",
  ]);
  const { missingForCaddy } = await import("../../tests/support/caddy.ts");
  const withoutCaddy = missingForCaddy();
  if (withoutCaddy) console.log(`\nCaddy was not tried. ${withoutCaddy}`);
  else
    await runStep("Caddy and npm start, answer by answer", "vitest", [
      "run",
      "--config",
      "tests/deploy/caddy/vitest.config.ts",
    ]);
  if (spawnSync("systemd-analyze", ["--version"]).status !== 0)
    console.log("\nThe units of deploy/systemd were not read. There is no systemd-analyze on this machine.");
  else
    await runStep("Units, as systemd reads them", "vitest", [
      "run",
      "--config",
      "tests/deploy/units/vitest.config.ts",
    ]);
});
