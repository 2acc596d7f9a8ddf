/** npm start: builds where the build is missing or older than its sources, then serves `out/`. */
import { leadsDoor, openLeads } from "../server/leads-door.ts";
import { listen } from "../server/listen.ts";
import { createStaticServer } from "../server/static-server.ts";
import { readEnvironment } from "../site/env.ts";
import { buildState } from "./build-stamp.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
  const { PORT, HOST } = readEnvironment(process.env);
  const state = buildState();
  if (state !== "fresh") {
    console.log(
      state === "missing"
        ? "There is no build yet; making one."
        : "Sources or content changed after the last build; building again.",
    );
    await runStep("Building the site", "node", ["lib/cli/build.ts"]);
  }
  const leads = await openLeads("out");
  leads.start();
  const server = createStaticServer("out", leadsDoor(leads));
  await listen(server, PORT, HOST);
  console.log(`The site is served at http://localhost:${PORT}/ (stop with Ctrl+C).`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => server.close(() => leads.stop()));
});
