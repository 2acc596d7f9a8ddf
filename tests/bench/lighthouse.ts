/** npm run lighthouse: each kind of page in each language through Lighthouse, beside a bare page. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { Readable } from "node:stream";
import lighthouse from "lighthouse";
import { z } from "zod";
import { command } from "#lib/cli/command.ts";
import { pagesAsked } from "#tests/bench/parameters.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { chromiumPath } from "../support/chromium.ts";
import { distant } from "../support/distant.ts";
import { serveOut } from "../support/serve-out.ts";

const milliseconds = 40;
const categories = ["performance", "accessibility", "best-practices", "seo"];
/** What is read of an audit’s table. */
const table = z.object({
  items: z.array(z.looseObject({ group: z.string().optional(), duration: z.number() })),
});

const help = `Puts each kind of page of the built site, in each language, through Lighthouse and prints its four categories, with what keeps one below 100. Beside a bare page in
the same run: when the largest part of it is painted, how long a phone’s processor works on style and layout, and its longest task.
Both are 40 ms away: Lighthouse counts what came before the first paint, and from a server on the same machine everything does.

  npm run lighthouse
  npm run lighthouse -- /about/ /contact/    those pages alone`;

await command({ script: "lighthouse", help, allowPositionals: true }, async ({ positionals }) => {
  const pages = pagesAsked(positionals);
  const site = await serveOut();
  const siteAway = await distant(site.base, milliseconds);
  const profile = temporaryFolder("lighthouse");
  /** A page of its words alone: what a line and a phone take for themselves. */
  const bare = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      '<!DOCTYPE html><html lang="en"><title>A bare page</title><meta name="viewport" content="width=device-width"><h1>A bare page</h1>',
    );
  });
  await once(bare.listen(0, "127.0.0.1"), "listening");
  const browser = spawn(
    await chromiumPath(),
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  try {
    const port = await debuggingPort(browser.stderr);
    const row = (name: string, cells: readonly unknown[]) =>
      console.log([name.padEnd(14), ...cells.map((cell) => String(cell).padStart(14))].join(" "));
    row("page", [...categories, "largest paint", "of bare", "style, layout", "longest task"]);
    const address = bare.address();
    const own = typeof address === "object" && address ? address.port : 0;
    const bareAway = await distant(`http://127.0.0.1:${own}`, milliseconds);
    const alone = await measured(`${bareAway.base}/`, port);
    bareAway.close();
    row("bare", [...categories.map(() => ""), ...times(alone, alone)]);
    let below = 0;
    for (const { kind, path } of pages) {
      const page = await measured(`${siteAway.base}${path}`, port);
      row(kind, [...page.scores.map(({ score }) => score), ...times(page, alone)]);
      for (const { name, score, faults } of page.scores) {
        if (score === 100) continue;
        below += 1;
        for (const fault of faults) console.log(`    ${name}: ${fault}`);
      }
    }
    console.log(
      below === 0
        ? "\n100 in every category on every kind of page in every language."
        : `\n${below} scores below 100.`,
    );
  } finally {
    browser.kill();
    bare.close();
    siteAway.close();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The browser says where it listens on its standard error. */
async function debuggingPort(output: Readable): Promise<number> {
  let said = "";
  for await (const chunk of output) {
    said += String(chunk);
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
    if (port) return Number(port);
  }
  throw new Error(`Chromium ended before it listened.\n${said}`);
}

interface Measured {
  scores: { name: string; score: number; faults: string[] }[];
  /** All in milliseconds of the simulated phone. */
  painted: number;
  styleAndLayout: number;
  longest: number;
}

function times({ painted, styleAndLayout, longest }: Measured, bare: Measured): string[] {
  const ms = (time: number) => `${Math.round(time)} ms`;
  return [ms(painted), (painted / bare.painted).toFixed(2), ms(styleAndLayout), ms(longest)];
}

async function measured(address: string, port: number): Promise<Measured> {
  const isHidden = (await (await fetch(address)).text()).includes('content="noindex');
  const result = await lighthouse(address, {
    port,
    onlyCategories: categories,
    logLevel: "error",
    // A page that is kept out of search engines on purpose is not asked whether they may show it.
    ...(isHidden && { skipAudits: ["is-crawlable"] }),
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = categories.map((name) => {
    const { score, auditRefs } = lhr.categories[name] ?? { score: 0, auditRefs: [] };
    const faults = auditRefs
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => lhr.audits[id] ?? [])
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map(({ id, displayValue = "", title }) => `${id} ${displayValue} (${title})`);
    return { name, score: Math.round((score ?? 0) * 100), faults };
  });
  const durations = (audit: string) => table.parse(lhr.audits[audit]?.details).items;
  const work = durations("mainthread-work-breakdown").find(({ group }) => group === "styleLayout");
  const tasks = durations("main-thread-tasks").map(({ duration }) => duration);
  return {
    scores,
    painted: lhr.audits["largest-contentful-paint"]?.numericValue ?? 0,
    styleAndLayout: work?.duration ?? 0,
    // Tasks of more than 5 ms are listed, as this machine ran them.
    longest: Math.max(0, ...tasks) * lhr.configSettings.throttling.cpuSlowdownMultiplier,
  };
}
