/** What npm test and npm run test:full run: everything npm alone can run, the browser included. */
import { once } from "node:events";
import { join } from "node:path";
import { leadsRequestHandler, openLeads } from "../server/leads-request-handler.ts";
import { createStaticServer } from "../server/static-server.ts";
import { buildState } from "./build-stamp.ts";
import { sourceChecks } from "./source-checks.ts";
import { runStep, runTogether, type Step } from "./steps.ts";

/**
 * Types, lint, import rules, unit and integration tests, a build and what it must be, the browser, a storm of a hundred leads.
 *
 * @param full also sites made for a test, pictures, and the whole storm
 * @throws StepError for the first step that fails
 */
export async function runTests({ full }: { full: boolean }): Promise<void> {
  // tests/support/random-runs.ts
  const random: Record<string, string> = full ? { RANDOM_RUNS: "full" } : {};
  const storm = (leads: Record<string, string>): Step => [
    "Storm: leads while servers and databases are killed",
    "vitest",
    ["run", "--config", "tests/storm/vitest.config.ts"],
    leads,
  ];
  await runTogether(sourceChecks(random));
  // Integration tests and the storm wait for servers half of the time, and neither reads the build.
  await runTogether([
    ["Integration tests", "vitest", ["run", "--project", "integration"], random],
    ...(buildState() === "fresh" ? [] : [["Build", "node", ["lib/cli/build.ts"]] satisfies Step]),
    ...(full ? [] : [storm({ STORM_LEADS: "100" })]),
  ]);
  await runStep("Built-site tests", "vitest", ["run", "--project", "site"]);
  if (full) await runStep("Sites made for a test", "vitest", ["run", "--project", "whole-sites"]);
  await browserTests(full ? ["site", "site-full", "whole-sites"] : ["site"]);
  if (full) await runStep(...storm({}));
  console.log("\nEvery test passed.");
}

async function browserTests(projects: readonly string[]): Promise<void> {
  const { chromiumPath } = await import("../../tests/support/chromium.ts");
  const { temporaryFolder } = await import("../../tests/support/temporary-folder.ts");
  process.env.LEADS_DATABASE_URL = `file:${join(temporaryFolder("leads"), "leads.db")}`;
  const leads = await openLeads("out");
  const server = createStaticServer("out", leadsRequestHandler(leads)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    await runStep(
      "Browser tests",
      "playwright",
      ["test", ...projects.flatMap((name) => ["--project", name])],
      {
        BASE_URL: `http://127.0.0.1:${port}`,
        CHROMIUM_PATH: await chromiumPath(),
      },
    );
  } finally {
    server.close();
    await leads.stop();
  }
}
