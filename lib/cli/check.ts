/** npm run check: content, types, lint, import rules and unit tests. */
import { command } from "./command.ts";
import { sourceChecks } from "./source-checks.ts";
import { runTogether } from "./steps.ts";

const help = `Checks content, types, lint, import rules and the unit tests, side by side.

  npm run check

Ends with 0 where everything passes, 1 where something does not.`;

await command({ script: "check", help }, async () => {
  await runTogether([["Content", "node", ["lib/cli/check-content.ts"]], ...sourceChecks()]);
});
