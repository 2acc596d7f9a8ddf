/** npm run test:alerts: the alerts of deploy/prometheus, fired by faults of the real service. */
import { command } from "./command.ts";
import { runStep, StepError } from "./steps.ts";

const help = `Lets each alert of deploy/prometheus/alerts.yml fire by a fault of the real leads service, and no other with it. It needs promtool of
Debian's package prometheus, and says so where it is missing.

  npm run test:alerts

Ends with 0 where each fires as it should, 1 where one does not or nothing could be tested.`;

await command({ script: "test:alerts", help }, async () => {
  const { missingForPromtool } = await import("../../tests/support/promtool.ts");
  const missing = missingForPromtool();
  if (missing) throw new StepError(`Nothing was tested. ${missing}`);
  await runStep("Alerts, fired by faults", "vitest", ["run", "--config", "tests/alerts/vitest.config.ts"]);
});
