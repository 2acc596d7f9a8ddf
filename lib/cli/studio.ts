/** npm run studio: the site with an editor, for people who write in a browser. It edits the same files in content/. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import picocolors from "picocolors";
import { valueIn } from "../content/check/value-path.ts";
import { readFields } from "../content/fields-of.ts";
import { endGracefully } from "../process/stopping.ts";
import { listen } from "../server/listen.ts";
import { readEnvironment } from "../site/env.ts";
import { developmentSite } from "../tools/dev/development-site.ts";
import { isLoopback } from "../tools/loopback/guard.ts";
import { likelyFirstPage } from "../tools/studio/server/first-page.ts";
import { buildPage } from "../tools/studio/server/page.ts";
import { studioFor, studioPath } from "../tools/studio/server/studio.ts";
import { writeShortcut } from "../tools/studio/shortcut.ts";
import { command } from "./command.ts";
import { reportProblems } from "./dev-report.ts";

const help = `Opens the site with an editor in your browser: text, fields, pictures, prices, publishing. It edits the files in content/.

  npm run studio                      prints an address; open it in a browser on this machine
  npm run studio -- --port 3001       another port
  npm run studio -- --open            opens that address in your browser
  npm run studio -- --shortcut        puts a shortcut for this on your desktop, or in the folder given with --to

The address carries a token of this run: whoever has it, on this machine, can edit the site. Stop with Ctrl+C.`;

const options = {
  port: { type: "string" },
  open: { type: "boolean", default: false },
  shortcut: { type: "boolean", default: false },
  to: { type: "string" },
} as const;

await command({ script: "studio", help, options }, async ({ values }) => {
  const root = process.cwd();
  if (values.shortcut) {
    const file = writeShortcut({
      root,
      site: siteName(root),
      ...(values.to !== undefined && { folder: values.to }),
    });
    return console.log(`Written: ${file}. A double-click starts the studio and opens it.`);
  }
  const { PORT: port, HOST } = readEnvironment({ ...process.env, ...(values.port && { PORT: values.port }) });
  if (!isLoopback(HOST))
    throw new Error(
      `HOST=${HOST} would let others on the network edit this site, and the studio cannot ask who they are. Leave HOST out, and it answers on this machine alone.`,
    );
  const token = randomBytes(24).toString("base64url");
  const [site, files] = await Promise.all([developmentSite(root, port), buildPage()]);
  reportProblems(site.content);
  const studio = studioFor({ root, port, token, content: site.content, files });
  await site.ready();
  const server = createServer((request, response) => {
    if (!studio.answer(request, response)) site.answer(request, response);
  });
  await listen(server, port, HOST);
  const address = `http://localhost:${port}${studioPath}?token=${token}`;
  console.log(`\nThe studio is at ${picocolors.bold(address)} on this machine (stop with Ctrl+C).`);
  if (values.open) openInBrowser(address);
  const first = likelyFirstPage(site.content.latest().site);
  if (first !== undefined) void prepare(`http://localhost:${port}${first}`);
  endGracefully(async () => {
    studio.close();
    server.close();
    await site.close().finally(() => process.exit(0));
  });
});

/** Next compiles what pages have in common when it is asked for the first one: meanwhile somebody chooses what to open. */
async function prepare(page: string): Promise<void> {
  try {
    await (await fetch(page)).arrayBuffer();
  } catch {
    // Whoever opens the page sees what is wrong with it.
  }
}

/** The company's, as far as its file can be read. */
function siteName(root: string): string {
  try {
    const company = readFields(readFileSync(join(root, "content", "company.yaml"), "utf8"), "company");
    return String(valueIn(company, ["name"]) ?? basename(root));
  } catch {
    return basename(root);
  }
}

/** The address has been printed: where no browser can be started, somebody opens it by hand. */
function openInBrowser(address: string): void {
  const [program, ...parameters] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(program ?? "", parameters, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
