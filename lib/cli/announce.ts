/** npm run announce: tells search engines, by IndexNow, which addresses changed since the last time. Never runs by itself. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvironment } from "../site/env.ts";
import { builtDigests, changedAddresses, readDigests, writeDigests } from "../tools/announce/changes.ts";
import { announce } from "../tools/announce/indexnow.ts";
import { command } from "./command.ts";

const help = `Tells search engines which addresses changed since the last announcement, by IndexNow.

  npm run announce -- --dry-run   prints the addresses and sends nothing
  npm run announce                sends them, and notes what was accepted

  --out <folder>       the built site (out)
  --state <file>       what was announced before (data/announced.json); keep it from run to run
  --endpoint <url>     the engine (https://api.indexnow.org/indexnow, which tells all that take part)

It needs a key in INDEXNOW_KEY, 8 to 128 letters, digits and hyphens that you make up. Build with the same key: the build
writes its file, and engines look for it on the site. Announce after the new build is online. First time: every address.
Ends with 0 where everything was accepted or nothing had changed, with 1 otherwise.`;

const options = {
  "dry-run": { type: "boolean" },
  out: { type: "string", default: "out" },
  state: { type: "string", default: join("data", "announced.json") },
  endpoint: { type: "string", default: "https://api.indexnow.org/indexnow" },
} as const;

await command({ script: "announce", help, options }, async ({ values }) => {
  const now = builtDigests(values.out);
  const before = readDigests(values.state);
  const urls = changedAddresses(before, now);
  const [first] = now.keys();
  if (urls.length === 0 || first === undefined)
    return console.log("Nothing changed since the last announcement.");
  if (values["dry-run"]) {
    console.log(`${urls.join("\n")}\n${urls.length} would be announced. Nothing was sent.`);
    return;
  }
  const key = keyIn(values.out);
  let sent = 0;
  await announce({ endpoint: values.endpoint, origin: new URL(first).origin, key, urls }, (accepted) => {
    for (const url of accepted) {
      const digest = now.get(url);
      if (digest === undefined) before.delete(url);
      else before.set(url, digest);
    }
    writeDigests(values.state, before);
    sent += accepted.length;
    console.log(`${sent} of ${urls.length} accepted.`);
  });
});

/** The key, whose file has to be part of the built site. */
function keyIn(out: string): string {
  const { INDEXNOW_KEY: key } = readEnvironment(process.env);
  if (!key) {
    throw new Error(
      "There is no INDEXNOW_KEY. Make one up (8 to 128 letters, digits and hyphens), set it for the build and for this command.",
    );
  }
  const file = join(out, `${key}.txt`);
  if (existsSync(file) && readFileSync(file, "utf8").trim() === key) return key;
  throw new Error(
    `${file} is not there. Build with the same INDEXNOW_KEY, publish that build, then announce.`,
  );
}
