/** npm run test:deploy: the real nginx before the real site, compared with npm start answer by answer. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildState } from "./build-stamp.ts";
import { command, runStep, StepError } from "./steps.ts";

const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

await command(async () => {
  const install = "On Debian and Ubuntu: apt-get install nginx libnginx-mod-http-brotli-static";
  if (spawnSync("nginx", ["-v"]).status !== 0)
    throw new StepError(`There is no nginx on this machine, so nothing was tested. ${install}`);
  if (!existsSync(brotli))
    throw new StepError(`nginx has no brotli_static (${brotli}), so nothing was tested. ${install}`);
  if (buildState() !== "fresh") await runStep("Build", "node", ["lib/cli/build.ts"]);
  await runStep("nginx and npm start, answer by answer", "vitest", [
    "run",
    "--config",
    "tests/deploy/vitest.config.ts",
  ]);
});
