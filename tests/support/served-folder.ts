/** A folder served as `npm start` serves the site, by a process of its own that logs and ends as it does: served-folder.ts FOLDER PORT */
import { leadsLogger } from "#lib/leads/log.ts";
import { surviveClosedOutput } from "#lib/process/output.ts";
import { endGracefully } from "#lib/process/stopping.ts";
import { closeServer } from "#lib/server/connections.ts";
import { listen } from "#lib/server/listen.ts";
import { createStaticServer } from "#lib/server/static-server.ts";

const [folder, port] = process.argv.slice(2);
const log = leadsLogger("info");
surviveClosedOutput();
const server = createStaticServer(folder, async (_request, response, { pathname }) => {
  if (pathname !== "/log") return false;
  for (let line = 0; line < 100; line += 1) log.info("x".repeat(1_000));
  response.end("logged");
  return true;
});
await listen(server, Number(port), "127.0.0.1");
endGracefully((hurry) => closeServer(server, hurry));
