/** npm run test:deploy: the real nginx before the real site, compared with npm start answer by answer. */
import { buildState } from "./build-stamp.ts";
import { command, runStep, StepError } from "./steps.ts";

await command(async () => {
  const { missingForNginx } = await import("../../tests/support/nginx.ts");
  const missing = missingForNginx();
  if (missing) throw new StepError(`Nothing was tested. ${missing}`);
  if (buildState() !== "fresh") await runStep("Build", "node", ["lib/cli/build.ts"]);
  await runStep("nginx and npm start, answer by answer", "vitest", [
    "run",
    "--config",
    "tests/deploy/vitest.config.ts",
  ]);
});
