/** npm start: builds where the build is missing or older than its sources, then serves `out/`. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { readLeadsEnv } from "../leads/env.ts";
import { leadsLogger } from "../leads/log.ts";
import { surviveClosedOutput } from "../process/output.ts";
import { endGracefully } from "../process/stopping.ts";
import { closeServer } from "../server/connections.ts";
import { leadsRequestHandler, openLeads } from "../server/leads-request-handler.ts";
import { listen } from "../server/listen.ts";
import { openReading, recordedSite } from "../server/reading.ts";
import { createStaticServer } from "../server/static-server.ts";
import { readEnvironment } from "../site/env.ts";
import { buildState } from "./build-stamp.ts";
import { command } from "./command.ts";
import { runStep } from "./steps.ts";

const help = `Serves the site in out/ and accepts what visitors submit; builds first where the build is missing or older than its sources.

  npm start
  PORT=3001 npm start                        another port
  HOST=127.0.0.1 npm start                   to this machine alone
  SITE_FOLDER=published/current npm start    serves what npm run publish published

Stop with Ctrl+C. The variables are explained in docs/operations.md.`;

await command({ script: "start", help }, async () => {
  const { PORT, HOST, SITE_FOLDER } = readEnvironment(process.env);
  if (SITE_FOLDER && !existsSync(join(SITE_FOLDER, "index.html")))
    throw new Error(`SITE_FOLDER=${SITE_FOLDER} holds no built site. Run: npm run publish`);
  const folder = SITE_FOLDER ?? "out";
  const state = SITE_FOLDER ? "fresh" : buildState();
  if (state !== "fresh") {
    console.log(
      state === "missing"
        ? "There is no build yet; making one."
        : "Sources or content changed after the last build; building again.",
    );
    await runStep("Building the site", "node", ["lib/cli/build.ts"]);
  }
  surviveClosedOutput();
  const leads = await openLeads(folder);
  const { proxies, logLevel } = readLeadsEnv(process.env);
  const reading = await openReading(recordedSite(folder), proxies, leadsLogger(logLevel));
  const server = createStaticServer(folder, leadsRequestHandler(leads), { proxies }, reading.chooser);
  reading.follow(server);
  await listen(server, PORT, HOST);
  void leads.start();
  console.log(`The site is served at ${servedAt(HOST, PORT)} (stop with Ctrl+C).`);
  endGracefully(async (hurry) => {
    await closeServer(server, hurry);
    await reading.close();
    await leads.stop();
  });
});

/** What to open in a browser; `localhost` leads to this machine's own address and to every address alike. */
function servedAt(host: string, port: number): string {
  if (/^(?:127\..*|::1|localhost)$/.test(host))
    return `http://localhost:${port}/, to this machine alone; HOST=0.0.0.0 npm start opens it to others`;
  if (/^(?:0\.0\.0\.0|::)$/.test(host)) return `http://localhost:${port}/`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}
