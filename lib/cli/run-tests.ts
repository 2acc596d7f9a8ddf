/** What npm test and npm run test:full run: everything npm alone can run, the browser included. */
import { once } from "node:events";
import { join } from "node:path";
import { leadsRequestHandler, openLeads } from "../server/leads-request-handler.ts";
import { createStaticServer } from "../server/static-server.ts";
import { buildState } from "./build-stamp.ts";
import { sourceChecks } from "./source-checks.ts";
import { allEnded, runBesideOthers, type Step } from "./steps.ts";

/** What npm test may take on two idle cores. */
const mostSeconds = 720;

/**
 * Types, lint, import rules, unit and integration tests, a build and what it must be, the browser, a storm of a hundred leads; then the seconds
 * that each took.
 *
 * @param full also sites made for a test, pictures, and the whole storm
 * @throws StepError for the first step that fails
 */
export async function runTests({ full }: { full: boolean }): Promise<void> {
  const started = performance.now();
  const lines: string[] = [];
  const failure = new AbortController();
  const run: Run = async (...step) => {
    console.log(`> ${step[0]}`);
    try {
      const { title, seconds } = await runBesideOthers(step, failure.signal);
      lines.push(line(seconds, title));
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  };
  // tests/support/random-runs.ts
  const random: Record<string, string> = full ? { RANDOM_RUNS: "full" } : {};
  try {
    await allEnded(sourceChecks(random).map((step) => run(...step)));
    // Both wait for servers or for the browser now and then, and the other one has the cores meanwhile.
    await allEnded([leadsAndCommands(run, random, full ? {} : { STORM_LEADS: "100" }), builtSite(run, full)]);
  } catch (error) {
    throw failure.signal.reason ?? error;
  }
  const all = line((performance.now() - started) / 1000, "in all");
  const most = full ? "" : `, ${mostSeconds} at most on two idle cores`;
  console.log(`\nseconds\n${lines.join("\n")}\n${all}${most}\n\nEvery test passed.`);
}

function line(seconds: number, what: string): string {
  return `${seconds.toFixed(0).padStart(6)}  ${what}`;
}

/** The first step that fails ends those beside it, and none is begun after it. */
type Run = (...step: Step) => Promise<void>;

/** What needs no build. */
async function leadsAndCommands(run: Run, random: Record<string, string>, storm: Record<string, string>) {
  await run("Integration tests", "vitest", ["run", "--project", "integration"], random);
  await run(
    "Storm: leads while servers and databases are killed",
    "vitest",
    ["run", "--config", "tests/storm/vitest.config.ts"],
    storm,
  );
}

async function builtSite(run: Run, full: boolean): Promise<void> {
  if (buildState() !== "fresh") await run("Build", "node", ["lib/cli/build.ts"]);
  await run("Built-site tests", "vitest", ["run", "--project", "site"]);
  // The browser opens some of them.
  if (full) await run("Sites made for a test", "vitest", ["run", "--project", "whole-sites"]);
  await browserTests(run, full ? ["site", "site-full", "whole-sites"] : ["site"]);
}

async function browserTests(run: Run, projects: readonly string[]): Promise<void> {
  const { chromiumPath } = await import("../../tests/support/chromium.ts");
  const { temporaryFolder } = await import("../../tests/support/temporary-folder.ts");
  const database = `file:${join(temporaryFolder("leads"), "leads.db")}`;
  const leads = await openLeads("out", { ...process.env, LEADS_DATABASE_URL: database });
  const server = createStaticServer("out", leadsRequestHandler(leads)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    await run("Browser tests", "playwright", ["test", ...projects.flatMap((name) => ["--project", name])], {
      BASE_URL: `http://127.0.0.1:${port}`,
      CHROMIUM_PATH: await chromiumPath(),
    });
  } finally {
    server.close();
    await leads.stop();
  }
}
