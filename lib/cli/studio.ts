/** npm run studio: the site with an editor, for people who write in a browser. It edits the same files in content/. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import picocolors from "picocolors";
import { valueIn } from "../content/check/value-path.ts";
import { readFields } from "../content/fields-of.ts";
import { endGracefully } from "../process/stopping.ts";
import { readEnvironment } from "../site/env.ts";
import { isLoopback } from "../tools/loopback/guard.ts";
import { likelyFirstPage } from "../tools/studio/server/first-page.ts";
import { serveStudio } from "../tools/studio/server/serve.ts";
import { studioPath } from "../tools/studio/server/studio.ts";
import { writeShortcut } from "../tools/studio/shortcut.ts";
import { readTeamSettings, teamVariables } from "../tools/studio/team/settings.ts";
import { command } from "./command.ts";
import { reportProblems } from "./dev-report.ts";

const help = `Opens the site with an editor in your browser: text, fields, pictures, prices, publishing. It edits the files in content/.

  npm run studio                      prints an address; open it in a browser on this machine
  npm run studio -- --port 3001       another port
  npm run studio -- --open            opens that address in your browser
  npm run studio -- --shortcut        puts a shortcut for this on your desktop, or in the folder given with --to

The address carries a token of this run: whoever has it, on this machine, can edit the site. Stop with Ctrl+C.

On a server, for several people who sign in (docs/operations.md, “A studio for the team”):

  npm run studio -- --team                                  answers everybody who has been invited
  npm run studio -- --owner ana@example.com --name "Ana"    makes somebody an owner, and prints a link to sign in with
  npm run studio -- --trail > who-did-what.csv              prints who did what, for a spreadsheet
  npm run studio -- --backup FILE                           copies accounts and trail into a new file, while it runs

${Object.entries(teamVariables)
  .map(([name, purpose]) => `  ${name}\n      ${purpose}.`)
  .join("\n")}`;

const options = {
  port: { type: "string" },
  open: { type: "boolean", default: false },
  shortcut: { type: "boolean", default: false },
  to: { type: "string" },
  team: { type: "boolean", default: false },
  owner: { type: "string" },
  name: { type: "string" },
  trail: { type: "boolean", default: false },
  backup: { type: "string" },
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
  const { team, owner, name, trail, backup } = values;
  if (team || owner !== undefined || trail || backup !== undefined)
    return await forTeam(root, { host: HOST, port }, { owner, name, trail, backup });
  if (!isLoopback(HOST))
    throw new Error(
      `HOST=${HOST} would let others on the network edit this site, and the studio asks nobody who they are. Leave HOST out, and it answers on this machine alone; for several people, add --team.`,
    );
  const token = randomBytes(24).toString("base64url");
  const studio = await serveStudio({ root, port, host: HOST, token });
  reportProblems(studio.content);
  await studio.ready();
  const address = `http://localhost:${port}${studioPath}?token=${token}`;
  console.log(`\nThe studio is at ${picocolors.bold(address)} on this machine (stop with Ctrl+C).`);
  if (values.open) openInBrowser(address);
  const first = likelyFirstPage(studio.content.latest().site);
  if (first !== undefined) void prepare(`http://localhost:${port}${first}`);
  endGracefully(() => studio.close().finally(() => process.exit(0)));
});

interface TeamWork {
  owner: string | undefined;
  name: string | undefined;
  trail: boolean;
  backup: string | undefined;
}

/** Whoever is alone waits for none of its packages. */
async function forTeam(
  root: string,
  at: { host: string; port: number },
  { owner, name, trail, backup }: TeamWork,
): Promise<void> {
  const team = await import("../tools/studio/team/serve.ts");
  if (backup !== undefined) {
    await team.copyDatabase(root, backup);
    return console.log(`Written: ${backup}`);
  }
  if (trail) return void process.stdout.write(await team.trailOf(root));
  const settings = readTeamSettings(process.env, at);
  if (owner !== undefined)
    return console.log(await team.makeOwner(root, settings.origin, { email: owner, name }));
  const served = await team.serveTeam(root, siteName(root), settings);
  console.log(`\nThe studio is at ${picocolors.bold(`${settings.origin}${studioPath}`)} (stop with Ctrl+C).`);
  endGracefully(() => served.close().finally(() => process.exit(0)));
}

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
