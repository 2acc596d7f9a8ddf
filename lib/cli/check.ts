/** npm run check: content, types, lint, import rules and unit tests. */
import { takesNoOptions } from "./parameters.ts";
import { command, runTogether } from "./steps.ts";

await command(async () => {
  takesNoOptions("check");
  await runTogether([
    ["Content", "node", ["lib/cli/check-content.ts"]],
    ["Lint and format", "biome", ["check", "--error-on-warnings", "."]],
    ["Import rules", "node", ["lib/cli/check-imports.ts"]],
    ["Types", "tsc", ["--noEmit"]],
    ["Unit tests", "vitest", ["run", "--project", "unit"]],
  ]);
});
