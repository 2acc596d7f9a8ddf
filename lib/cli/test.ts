/** npm test: what a change has to pass, in some minutes. */
import { takesNoOptions } from "./parameters.ts";
import { runTests } from "./run-tests.ts";
import { command } from "./steps.ts";

await command(async () => {
  takesNoOptions("test");
  await runTests({ full: false });
});
