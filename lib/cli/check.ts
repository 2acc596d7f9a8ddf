/** npm run check: content, types, lint, import rules and unit tests. */
import { takesNoOptions } from "./parameters.ts";
import { sourceChecks } from "./source-checks.ts";
import { command, runTogether } from "./steps.ts";

await command(async () => {
  takesNoOptions("check");
  await runTogether([["Content", "node", ["lib/cli/check-content.ts"]], ...sourceChecks()]);
});
