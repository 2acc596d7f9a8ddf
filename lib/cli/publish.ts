/** npm run publish: builds the site, audits it, puts it next to the one that visitors get, and switches in one step. */
import { join } from "node:path";
import { notePublished, publishedFile } from "../content/published-addresses.ts";
import { counted } from "../shared/counted.ts";
import { placeName } from "../shared/diagnostic.ts";
import { UsageError } from "../shared/usage-error.ts";
import { buildTime } from "../site/env.ts";
import { dueBetween } from "../tools/releases/due.ts";
import { noteFailure } from "../tools/releases/last-build.ts";
import {
  currentRelease,
  makeRelease,
  prune,
  releaseBefore,
  releasesIn,
  switchTo,
} from "../tools/releases/releases.ts";
import { builtAt } from "./build-stamp.ts";
import { command } from "./command.ts";
import { runStep } from "./steps.ts";

const help = `Builds the site into a folder of its own and lets visitors have it from one request to the next.

  npm run publish                       builds, audits, then releases/<date>-<digest>, then current -> that folder
  npm run publish -- --to /srv/site     the folder that holds releases/ and current (published/ where left out)
  npm run publish -- --built            publishes what is in out/ without building
  npm run publish -- --back             lets visitors have the release before the current one again
  npm run publish -- --list             the releases that are kept, the current one marked

  npm run publish -- --if-due           publishes only where something scheduled has become due since the current release
                                        was built: for a timer that runs every hour
  npm run publish -- --due              only says whether something has; --since 2026-11-27T09:00:00Z names the moment
  npm run publish -- --check            only audits what is in out/
  npm run publish -- --note             only notes the addresses of out/ as published, for sites that something else uploads

A server serves <folder>/current: nginx (docs/operations.md), or SITE_FOLDER=published/current npm start.
A site that has not changed is not published again. A mistake in the content, or an error of the audit, stops it before
anything changes. Addresses that are online are noted in content/${publishedFile}; commit it.

Ends with 0 where it was done (--due: where something is due), 1 where it failed, 2 where the command itself is wrong, 3 where nothing
is due (--if-due, --due).`;

const nothingDue = 3;

const options = {
  to: { type: "string", default: "published" },
  built: { type: "boolean", default: false },
  back: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  due: { type: "boolean", default: false },
  "if-due": { type: "boolean", default: false },
  since: { type: "string" },
  check: { type: "boolean", default: false },
  note: { type: "boolean", default: false },
} as const;

await command({ script: "publish", help, options }, async ({ values }) => {
  const { to: home } = values;
  if (values.list) list(home);
  else if (values.back) back(home);
  else if (values.due || values["if-due"]) {
    const due = await isDue(values.since === undefined ? lastBuild(home) : momentOf(values.since));
    if (!due) return nothingDue;
    if (!values.due) await publish(home, false);
  } else if (values.check) await audited();
  else if (values.note) note(await audited());
  else await publish(home, values.built);
});

async function publish(home: string, built: boolean): Promise<void> {
  if (!built) await runStep("Building the site", "node", ["lib/cli/build.ts"]);
  const site = await audited();
  const before = currentRelease(home);
  const release = makeRelease("out", home, new Date());
  if (release.name === before?.name) {
    console.log(`Nothing has changed since ${release.name}: nothing to publish.`);
  } else {
    switchTo(home, release);
    prune(home);
    console.log(`Published: ${home}/current is now ${release.name}.`);
    if (before) console.log(`To go back to ${before.name}: npm run publish -- --back`);
  }
  note(site);
}

/** What of a built site is noted as published. */
interface Audited {
  origin: string;
  paths: string[];
  preview: boolean;
}

/**
 * Audits the built site. Its programs are loaded here, because nothing else of this command needs them.
 *
 * @throws Error where the audit finds an error; it has been printed
 */
async function audited(): Promise<Audited> {
  const { auditSite, errorsIn } = await import("../tools/audit/audit.ts");
  const { indexContent } = await import("../tools/audit/proof/content-index.ts");
  const { terminalReport } = await import("../tools/audit/report/terminal.ts");
  const { readFolder } = await import("../tools/audit/site/read-folder.ts");
  console.log("\n> Auditing the site");
  const site = await readFolder("out");
  const content = indexContent(process.cwd());
  const result = await auditSite(site, content?.origin === site.origin ? content : undefined);
  const errors = errorsIn(result);
  if (errors.length > 0) {
    process.stdout.write(terminalReport({ ...result, findings: errors }));
    const [first] = errors;
    if (first)
      noteFailure(
        ".",
        `The audit found ${counted(errors.length, "error")} in the built site, so it was not published. ${placeName(first.where)}: ${first.message}`,
      );
    throw new Error(
      "The audit found what is listed above, so nothing was published. Visitors get what they got before.",
    );
  }
  console.log(`  ${site.pages.length} pages without an error.`);
  return {
    origin: site.origin,
    paths: site.pages.map(({ path }) => path).filter((path) => !/\/page\/\d+\/$/.test(path)),
    preview: site.pages.every(({ indexable }) => !indexable),
  };
}

/** Records what is online now, so that the check knows it when a file is renamed. A preview publishes no addresses. */
function note({ origin, paths, preview }: Audited): void {
  if (preview) return;
  const added = notePublished(".", paths, origin);
  if (added.length > 0)
    console.log(
      `${added.length} new in content/${publishedFile}. Commit it: the check then keeps them leading somewhere.`,
    );
}

function back(home: string): void {
  const release = releaseBefore(home);
  switchTo(home, release);
  console.log(`Visitors get ${release.name} again, made ${release.made}.`);
}

/** The moment that the current release's build took as now; long ago where nothing is published yet. */
function lastBuild(home: string): Date {
  const release = currentRelease(home);
  if (!release) return new Date(0);
  return builtAt(join(home, "current")) ?? new Date(release.made);
}

function momentOf(text: string): Date {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw new UsageError(`--since takes a date and time such as 2026-11-27T09:00:00Z, not '${text}'.`);
}

async function isDue(since: Date): Promise<boolean> {
  const due = await dueBetween(".", since, buildTime(process.env));
  console.log(
    due.length > 0 ? `Due now: ${due.join(", ")}` : `Nothing has become due since ${since.toISOString()}.`,
  );
  return due.length > 0;
}

function list(home: string): void {
  const current = currentRelease(home)?.name;
  const releases = releasesIn(home);
  for (const { name, made } of releases) console.log(`${name === current ? "*" : " "} ${name}  made ${made}`);
  if (releases.length === 0) console.log(`Nothing is published in ${home} yet.`);
}
