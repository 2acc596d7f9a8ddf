/** npm run budget: what a first visit of each kind of page weighs and how it feels on a slow phone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { command } from "#lib/cli/command.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { firstFlight } from "#lib/delivery/first-flight.ts";
import { breakdown } from "#lib/tools/budget/breakdown.ts";
import { budgetsOf, flagship, overBudget } from "#lib/tools/budget/budgets.ts";
import { type PageWeight, weighPage, weightTypes } from "#lib/tools/budget/page-weight.ts";
import { missingForNginx } from "#tests/support/nginx.ts";
import { builtAddresses } from "../support/built-addresses.ts";
import { launchChromium } from "../support/chromium.ts";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";
import { serveOut } from "../support/serve-out.ts";
import { onTheWire } from "./on-the-wire.ts";

/** A middling phone on a slow line, as Lighthouse takes it: a CPU of a quarter, 1.6 Mbit/s, 150 ms there and back. */
const phone = { width: 360, height: 640 };
const slowdown = 4;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};

interface Felt {
  requests: number;
  lcp: number;
  cls: number;
  tbt: number;
}

async function visit(page: Page, address: string): Promise<Felt> {
  let requests = 0;
  page.on("request", () => {
    requests += 1;
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry);
      }).observe({ type, buffered: true });
    watch("largest-contentful-paint", ({ startTime }) => {
      seen.lcp = startTime;
    });
    watch("layout-shift", (entry) => {
      if ("value" in entry && typeof entry.value === "number") seen.cls += entry.value;
    });
    watch("longtask", ({ duration }) => {
      seen.tbt += Math.max(0, duration - 50);
    });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const { lcp, cls, tbt } = await page.evaluate(() => {
    const found: unknown = Reflect.get(window, "seen");
    return Object.assign({ lcp: 0, cls: 0, tbt: 0 }, found);
  });
  return { requests, lcp, cls, tbt };
}

const help = `Visits each kind of page of the built site as a phone does, and prints what a first visit weighs and how it feels: a quarter of this processor, a
slow line. Bytes have budgets (lib/tools/budget/budgets.ts), on every page; times are printed and never judged.

  npm run budget

Ends with 0 where every budget is kept, 1 where one is not.`;

await command({ script: "budget", help }, async () => {
  printVisits(await visits());
  const wire = await printFlight();
  console.log(`\nWhat each part adds to the flagship, ${flagship}`);
  for (const { name, bytes } of breakdown(readFileSync(join("out", flagship, "index.html"), "utf8")))
    console.log(`  ${name.padEnd(26)} ${bytes.toLocaleString("en").padStart(6)}`);

  const pages = builtAddresses("out");
  const budgets = budgetsOf(siteContent().editions);
  const over = pages.flatMap((path) => overBudget(weighPage("out", path), budgets));
  if (wire !== undefined && wire > firstFlight)
    over.push(`${flagship}: ${wire} bytes through nginx, more than the ${firstFlight} of ten segments`);
  console.log(
    `\n${budgets.length} budgets over ${pages.length} pages: ${over.length === 0 ? "kept" : "over"}.`,
  );
  for (const line of over) console.error(line);
  return over.length > 0 ? 1 : 0;
});

/** A row for each kind of page. */
async function visits(): Promise<string[][]> {
  const site = await serveOut();
  const browser = await launchChromium();
  const rows: string[][] = [];
  for (const { kind, path } of oneOfEachKind()) {
    const context = await browser.newContext({
      viewport: phone,
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
    });
    const felt = await visit(await context.newPage(), `${site.base}${path}`);
    rows.push([kind, ...cells(weighPage("out", path)), ...timings(felt)]);
    await context.close();
  }
  await browser.close();
  site.close();
  return rows;
}

function printVisits(rows: readonly string[][]): void {
  const heads = [
    "page",
    "headers",
    "html",
    "of it css",
    ...weightTypes.slice(1),
    "in all",
    "requests",
    "LCP",
    "CLS",
    "TBT",
  ];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log(
    "Bytes as sent with brotli on a first visit; times on a phone with a quarter of this CPU and a slow line.\n",
  );
  for (const row of [heads, ...rows])
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
}

/** @returns the bytes of the flagship through nginx, where it is installed */
async function printFlight(): Promise<number | undefined> {
  const { head, files } = weighPage("out", flagship);
  const flight = head + (files[0]?.bytes ?? 0);
  console.log(
    `\nThe flagship's headers and page: ${flight.toLocaleString("en")} bytes; the ceiling is ${firstFlight.toLocaleString("en")}, one flight of a new connection.`,
  );
  const missing = missingForNginx();
  if (missing) {
    console.log(`Not measured through nginx. ${missing}`);
    return undefined;
  }
  const { answer, first } = await onTheWire("out", flagship);
  const [received, most, once] = [answer, firstFlight, first - answer].map((bytes) =>
    bytes.toLocaleString("en"),
  );
  console.log(
    `Through nginx, by HTTP/2 over TLS 1.3, frames and records counted: ${received} bytes of ${most}, which are ten segments; session tickets and settings, which a connection gets once, are ${once} more.`,
  );
  return answer;
}

function cells({ files, head, css }: PageWeight): string[] {
  const bytes = (type: string) =>
    files.filter((file) => file.type === type).reduce((sum, file) => sum + file.bytes, 0);
  const all = files.reduce((sum, file) => sum + file.bytes, 0);
  return [head, ...weightTypes.slice(0, 1).map(bytes), css, ...weightTypes.slice(1).map(bytes), all].map(
    (count) => count.toLocaleString("en"),
  );
}

function timings({ requests, lcp, cls, tbt }: Felt): string[] {
  return [String(requests), `${Math.round(lcp)} ms`, cls.toFixed(3), `${Math.round(tbt)} ms`];
}
