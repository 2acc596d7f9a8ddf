/** npm run test:full: every test that needs nothing but npm; the workflow runs it every night. */
import { command } from "./command.ts";
import { runTests } from "./run-tests.ts";

const help = `Runs every test that needs nothing but npm: npm test and what takes longer.

  npm run test:full

Ends with 0 where everything passes, 1 where something does not.`;

await command({ script: "test:full", help }, async () => {
  await runTests({ full: true });
});
