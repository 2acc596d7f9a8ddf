/** npm run test:full: every test that needs nothing but npm; the workflow runs it every night. */
import { takesNoOptions } from "./parameters.ts";
import { runTests } from "./run-tests.ts";
import { command } from "./steps.ts";

await command(async () => {
  takesNoOptions("test:full");
  await runTests({ full: true });
});
