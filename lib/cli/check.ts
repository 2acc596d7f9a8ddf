/** npm run check: content, types, lint, import rules and unit tests, in under a minute. */
import { takesNoOptions } from "./parameters.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
  takesNoOptions("check");
  await runStep("Content", "node", ["lib/cli/check-content.ts"]);
  await runStep("Types", "tsc", ["--noEmit"]);
  await runStep("Lint and format", "biome", ["check", "--error-on-warnings", "."]);
  await runStep("Import rules", "node", ["lib/cli/check-imports.ts"]);
  await runStep("Unit tests", "vitest", ["run", "--project", "unit"]);
});
