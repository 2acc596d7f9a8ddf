/**
 * npm run bench:crowd: records the crowd that the counter of readers is measured with, real Chromium in the hands of people who are made up,
 * and programs.
 *
 * Every member has a host name of its own (`m7.localhost`), by which the server knows who asked; counting sees nothing of it. The times are
 * those of a week that is made up, because nobody waits for one.
 */
import { once } from "node:events";
import { request as ask, type Server } from "node:http";
import type { Browser, Page } from "@playwright/test";
import crawlers from "crawler-user-agents";
import { command } from "#lib/cli/command.ts";
import type { SeenRequest } from "#lib/reading/request.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { chrome, minute, monday } from "#tests/support/reading.ts";
import { type Crowd, type Part, writeCrowd } from "#tests/support/reading-crowd.ts";

const articles = {
  most: "/backup-vs-disaster-recovery/",
  some: "/msp-vs-mssp/",
  few: "/in-house-vs-outsourced-help-desk/",
};
const readersOf = { most: 240, some: 32, few: 16 };
/** Recording ends after so many seconds, whoever has not had their turn. */
const longestSeconds = 330;

/** The same numbers every time (mulberry32). */
let state = 20_261_128;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
const chance = (share: number) => random() < share;
const below = (count: number) => Math.floor(random() * count);
function pick<Value>(values: readonly Value[]): Value {
  const value = values[below(values.length)];
  if (value === undefined) throw new Error("Nothing to pick from");
  return value;
}

interface Browsing {
  readonly agent: string;
  /** How a link is followed: only a pointer has Chromium make the page ready. */
  readonly by: "mouse" | "finger" | "keys";
  readonly share: number;
}

/** Safari and Firefox make nothing ready, as Chromium does not for somebody who uses the keyboard. */
const browsers: readonly Browsing[] = [
  { share: 0.3, by: "mouse", agent: chrome },
  { share: 0.08, by: "mouse", agent: `${chrome} Edg/142.0.0.0` },
  {
    share: 0.22,
    by: "finger",
    agent:
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  },
  {
    share: 0.22,
    by: "keys",
    agent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
  },
  {
    share: 0.08,
    by: "keys",
    agent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
  },
  {
    share: 0.1,
    by: "keys",
    agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
  },
];

function anyBrowser(): Browsing {
  let left = random();
  return (
    browsers.find(({ share }) => {
      left -= share;
      return left < 0;
    }) ?? { agent: chrome, by: "mouse", share: 0 }
  );
}

/** Homes and small offices have a network each; some offices and carriers have many people in one. */
function anyAddress(number: number): string {
  const kind = random();
  if (kind < 0.15) return `198.51.100.${1 + below(3) * 80 + below(60)}`;
  if (kind < 0.3) return `203.0.${1 + below(12)}.9`;
  if (kind < 0.5) return `2001:db8:${(number + 16).toString(16)}::7`;
  return `10.${1 + Math.floor(number / 250)}.${number % 250}.7`;
}

interface Member {
  readonly part: Part;
  readonly seen: Set<string>;
  readonly address: string;
  at: number;
}

const members: Member[] = [];
const requests: { member: number; request: SeenRequest }[] = [];

function join(part: Part, address: string): { member: Member; host: string } {
  const at = monday + below(5) * 1_440 * minute + below(12 * 60) * minute - 60 * minute;
  const member = { part, seen: new Set<string>(), address, at };
  members.push(member);
  return { member, host: `m${members.length - 1}.localhost` };
}

/** Where the site is served; its members each call it by a name of their own. */
let port = 0;

async function startRecording(): Promise<Server> {
  const server = createStaticServer("out", undefined, { mostOfOneNetwork: 2_000 });
  server.prependListener("request", ({ method = "", url = "", headers }, response) => {
    const host = headers.host ?? "";
    const number = Number(/^m(\d+)\./.exec(host)?.[1]);
    const member = members[number];
    if (member === undefined) return;
    const { at } = member;
    const header = (name: string) => headers[name]?.toString() ?? "";
    response.once("finish", () => {
      const [path = ""] = url.split("?");
      requests.push({
        member: number,
        request: {
          at,
          method,
          status: response.statusCode,
          mode: header("sec-fetch-mode"),
          dest: header("sec-fetch-dest"),
          purpose: header("sec-purpose"),
          gpc: header("sec-gpc"),
          address: member.address,
          host: "www.example.com",
          source: "",
          campaign: "",
          path,
          language: header("accept-language"),
          referrer: header("referer").replace(`http://${host}/`, "http://www.example.com/"),
          agent: header("user-agent"),
          variant: "",
        },
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  port = typeof bound === "object" && bound ? bound.port : 0;
  return server;
}

/** Time passes for a member, and what is on the screen is noted. */
function look(member: Member, page: Page): void {
  const day = new Date(member.at).toISOString().slice(0, 10);
  const { pathname } = new URL(page.url());
  member.seen.add(`${day} ${pathname}`);
  member.at += (1 + below(4)) * minute;
}

async function follow(page: Page, by: Browsing["by"]): Promise<void> {
  const links = page.locator('main a[href^="/"]:not([href*="#"]):not([href*="."]):visible');
  const count = await links.count();
  if (count === 0) return;
  const link = links.nth(below(Math.min(count, 12)));
  const href = await link.getAttribute("href");
  if (by === "keys") {
    await link.focus();
    await page.keyboard.press("Enter");
  } else if (by === "finger") await link.tap();
  else {
    await link.hover();
    // Some rest on a link before they click, and a browser makes its page ready meanwhile.
    if (chance(0.6)) await page.waitForTimeout(350);
    await link.click();
  }
  await page.waitForURL((url) => url.pathname === href?.split("?")[0], { waitUntil: "load" });
}

async function read(browser: Browser, article: string): Promise<void> {
  const { agent, by } = anyBrowser();
  const { member, host } = join("person", anyAddress(members.length));
  const isUnfollowed = by === "keys" && chance(0.25);
  const context = await browser.newContext({
    userAgent: agent,
    locale: "en-US",
    ...(by === "finger" && { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }),
    ...(isUnfollowed && { extraHTTPHeaders: { "Sec-GPC": "1" } }),
  });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  try {
    const visits = chance(0.06) ? 2 : 1;
    for (let visit = 0; visit < visits; visit += 1) {
      if (visit > 0) member.at += 1_440 * minute;
      await page.goto(`http://${host}:${port}${article}`);
      look(member, page);
      for (let more = 0.45; chance(more); more = 0.3) {
        await follow(page, by);
        look(member, page);
      }
      if (chance(0.1)) {
        await page.reload();
        look(member, page);
      }
      if (chance(0.1)) {
        await page.goBack();
        if (page.url().startsWith("http")) look(member, page);
      }
    }
  } catch (error) {
    console.error(
      `m${members.indexOf(member)}: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
    );
  } finally {
    await context.close();
  }
}

const browserHeaders = {
  accept: "text/html,application/xhtml+xml",
  "accept-language": "en-US,en;q=0.9",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "sec-fetch-site": "none",
};

async function take(host: string, path: string, headers: Record<string, string>): Promise<void> {
  const sent = ask({ port, host: "127.0.0.1", path, headers: { host: `${host}:${port}`, ...headers } }).end();
  const [answer] = await once(sent, "response");
  answer.resume();
  await once(answer, "end");
}

/** Programs that fetch pages themselves. */
async function programs(): Promise<void> {
  const paths = [...Object.values(articles), "/", "/contact/"];
  const agents = crawlers.flatMap(({ instances }) => instances);
  for (let number = 0; number < 150; number += 1) {
    const { member, host } = join("listed program", `192.0.2.${number}`);
    // One in five also sends what browsers send.
    const headers = { "user-agent": pick(agents), ...(number % 5 === 0 ? browserHeaders : {}) };
    for (let times = 1 + below(4); times > 0; times -= 1) {
      await take(host, pick(paths), headers);
      member.at += below(3) * 1_000;
    }
  }
  for (let number = 0; number < 40; number += 1) {
    const { host } = join("unlisted program", `100.64.${number}.7`);
    // A library with the name of a browser; four copy every header of one, and nothing but their number tells them from a reader.
    const headers = { "user-agent": chrome, ...(number % 10 === 0 ? browserHeaders : {}) };
    for (let times = 1 + below(3); times > 0; times -= 1) await take(host, pick(paths), headers);
  }
}

/** Programs that drive a real Chromium from page to page: one says so in its name, the other does not. */
async function drivenBrowsers(browser: Browser): Promise<void> {
  for (const userAgent of [undefined, chrome]) {
    const { host } = join("browser of a program", "100.65.0.7");
    const context = await browser.newContext({ ...(userAgent && { userAgent }) });
    const page = await context.newPage();
    await page.goto(`http://${host}:${port}/glossary/`);
    const links = await page
      .locator('main a[href^="/"]:not([href*="#"]):not([href*="."])')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "/"));
    for (const path of [...Object.values(articles), ...new Set(links)].slice(0, 24))
      await page.goto(`http://${host}:${port}${path}`);
    await context.close();
  }
}

const help = `Records a crowd of members who are known one by one, people in real Chromium and programs, as they read the built site, into
tests/fixtures/reading/crowd.json: what npm run bench:reading measures the counts with. Takes six minutes and needs a build.

  npm run bench:crowd`;

await command({ script: "bench:crowd", help }, async () => {
  const began = performance.now();
  const isOver = () => performance.now() - began > longestSeconds * 1_000;
  const server = await startRecording();
  const browser = await launchChromium(["--blink-settings=imagesEnabled=false"]);
  /** Some blockers take the Referer away. */
  const withoutReferrer = await launchChromium(["--blink-settings=imagesEnabled=false", "--no-referrers"]);
  await programs();
  await drivenBrowsers(browser);
  const turns = Object.entries(readersOf)
    .flatMap(([name, count]) => Array.from({ length: count }, () => name as keyof typeof articles))
    .map((name) => ({ name, order: random() }))
    .sort((a, b) => a.order - b.order);
  const reading = async () => {
    for (let turn = turns.pop(); turn !== undefined && !isOver(); turn = turns.pop())
      await read(chance(0.05) ? withoutReferrer : browser, articles[turn.name]);
  };
  await Promise.all([reading(), reading(), reading()]);
  await browser.close();
  await withoutReferrer.close();
  server.closeAllConnections();
  server.close();
  const crowd: Crowd = {
    members: members.map(({ part, seen }) => ({ part, seen: [...seen] })),
    requests: requests
      .filter(({ request }) => request.dest !== "image" && request.dest !== "font")
      .sort((a, b) => a.request.at - b.request.at),
  };
  writeCrowd(crowd);
  console.log(`${crowd.members.length} members, ${crowd.requests.length} requests`);
});
