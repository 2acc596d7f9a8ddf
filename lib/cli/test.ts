/** npm test: what a change has to pass, in some minutes. */
import { command } from "./command.ts";
import { runTests } from "./run-tests.ts";

const help = `Runs what a change has to pass: types, lint, import rules, unit and integration tests, a build and what it must be, the browser,
and a storm of a hundred leads.

  npm test

Ends with 0 where everything passes, 1 where something does not. What takes longer: npm run test:full.`;

await command({ script: "test", help }, async () => {
  await runTests({ full: false });
});
