/** npm test: everything npm alone can run, the browser included. */
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leadsRequestHandler, openLeads } from "../server/leads-request-handler.ts";
import { createStaticServer } from "../server/static-server.ts";
import { buildState } from "./build-stamp.ts";
import { takesNoOptions } from "./parameters.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
  takesNoOptions("test");
  await runStep("Types", "tsc", ["--noEmit"]);
  await runStep("Lint and format", "biome", ["check", "--error-on-warnings", "."]);
  await runStep("Import rules", "node", ["lib/cli/check-imports.ts"]);
  await runStep("Unit tests", "vitest", ["run", "--project", "unit"]);
  if (buildState() !== "fresh") await runStep("Build", "node", ["lib/cli/build.ts"]);
  await runStep("Built-site tests", "vitest", ["run", "--project", "site"]);
  await browserTests();
  await runStep(
    "Storm: leads while servers and databases are killed (the whole one: npm run test:storm)",
    "vitest",
    ["run", "--config", "tests/storm/vitest.config.ts"],
    { STORM_LEADS: "400" },
  );
  console.log("\nEvery test passed.");
});

async function browserTests(): Promise<void> {
  const { chromiumPath } = await import("../../tests/support/chromium.ts");
  process.env.LEADS_DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), "leads-")), "leads.db")}`;
  const leads = await openLeads("out");
  const server = createStaticServer("out", leadsRequestHandler(leads)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    await runStep("Browser tests", "playwright", ["test"], {
      BASE_URL: `http://127.0.0.1:${port}`,
      CHROMIUM_PATH: await chromiumPath(),
    });
  } finally {
    server.close();
    await leads.stop();
  }
}
