/** npm start: builds where the build is missing or older than its sources, then serves `out/`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { leadsDoor, openLeads } from "../server/leads-door.ts";
import { listen } from "../server/listen.ts";
import { createStaticServer } from "../server/static-server.ts";
import { readEnvironment } from "../site/env.ts";
import { buildState } from "./build-stamp.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
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
  const leads = await openLeads(folder);
  leads.start();
  const server = createStaticServer(folder, leadsDoor(leads));
  await listen(server, PORT, HOST);
  console.log(`The site is served at http://localhost:${PORT}/ (stop with Ctrl+C).`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => server.close(() => leads.stop()));
});
