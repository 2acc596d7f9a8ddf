/** npm run dev: the site while it is written, drafts included. Mistakes are shown in the terminal and on the page. */

import { createServer } from "node:http";
import picocolors from "picocolors";
import { endGracefully } from "../process/stopping.ts";
import { listen } from "../server/listen.ts";
import { readEnvironment } from "../site/env.ts";
import { developmentSite } from "../tools/dev/development-site.ts";
import { command } from "./command.ts";
import { reportProblems } from "./dev-report.ts";

const help = `Shows the site while it is written, drafts included. Mistakes are shown in the terminal and on the page.

  npm run dev
  PORT=3001 npm run dev      another port
  HOST=0.0.0.0 npm run dev   others on the network see it, too

Stop with Ctrl+C.`;

await command({ script: "dev", help }, async () => {
  const { PORT, HOST } = readEnvironment(process.env);
  const site = await developmentSite(process.cwd(), PORT);
  reportProblems(site.content);
  await site.ready();
  const server = createServer(site.answer);
  await listen(server, PORT, HOST);
  console.log(
    `\nThe site is shown at ${picocolors.bold(`http://localhost:${PORT}/`)} while you write (stop with Ctrl+C).`,
  );
  endGracefully(async () => {
    server.close();
    await site.close().finally(() => process.exit(0));
  });
});
