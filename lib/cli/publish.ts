/** npm run publish: builds the site, lays it beside the one that visitors get, and switches at once. */
import { parseArgs } from "node:util";
import {
  currentRelease,
  makeRelease,
  prune,
  releaseBefore,
  releasesIn,
  switchTo,
} from "../releases/releases.ts";
import { command, runStep } from "./steps.ts";

const help = `Builds the site into a folder of its own and lets visitors have it from one request to the next.

  npm run publish                       builds, then releases/<date>-<digest>, then current -> that folder
  npm run publish -- --to /srv/site     the folder that holds releases/ and current (published/ where left out)
  npm run publish -- --built            publishes what is in out/ without building
  npm run publish -- --back             lets visitors have the release before the current one again
  npm run publish -- --list             the releases that are kept, the current one marked

A server serves <folder>/current: nginx (docs/operations.md), or SITE_FOLDER=published/current npm start.
A site that has not changed is not published again. A mistake in the content stops it before anything changes.`;

await command(async () => {
  const values = wishes();
  const { to: home } = values;
  if (values.help) console.log(help);
  else if (values.list) list(home);
  else if (values.back) {
    const release = releaseBefore(home);
    switchTo(home, release);
    console.log(`Visitors get ${release.name} again, made ${release.made}.`);
  } else {
    if (!values.built) await runStep("Building the site", "node", ["lib/cli/build.ts"]);
    publish(home);
  }
});

/** @throws Error that says where help is */
function wishes() {
  try {
    return parseArgs({
      options: {
        to: { type: "string", default: "published" },
        built: { type: "boolean", default: false },
        back: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : String(error)}\nRun: npm run publish -- --help`,
    );
  }
}

function publish(home: string): void {
  const before = currentRelease(home);
  const release = makeRelease("out", home, new Date());
  if (release.name === before?.name) {
    console.log(`Nothing has changed since ${release.name}: nothing to publish.`);
    return;
  }
  switchTo(home, release);
  prune(home);
  console.log(`Published: ${home}/current is now ${release.name}.`);
  if (before) console.log(`To go back to ${before.name}: npm run publish -- --back`);
}

function list(home: string): void {
  const current = currentRelease(home)?.name;
  const releases = releasesIn(home);
  for (const { name, made } of releases) console.log(`${name === current ? "*" : " "} ${name}  made ${made}`);
  if (releases.length === 0) console.log(`Nothing is published in ${home} yet.`);
}
