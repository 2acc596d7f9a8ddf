/**
 * npm run budget: what a first visit of each kind of page weighs and how it feels on a slow phone. Bytes and requests
 * have budgets (lib/tools/budget/budgets.ts) and fail; times are printed and never judged.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
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
const print = (row: readonly string[]) =>
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
console.log(
  "Bytes as sent with brotli on a first visit; times on a phone with a quarter of this CPU and a slow line.\n",
);
print(heads);
for (const row of rows) print(row);

const { head, files } = weighPage("out", flagship);
const flight = head + (files[0]?.bytes ?? 0);
console.log(
  `\nThe flagship's headers and page: ${flight.toLocaleString("en")} bytes; the ceiling is ${firstFlight.toLocaleString("en")}, one flight of a new connection.`,
);
const missing = missingForNginx();
const wire = missing ? undefined : await onTheWire("out", flagship);
if (wire) {
  const [answer, most, own] = [wire.answer, firstFlight, wire.first - wire.answer].map((bytes) =>
    bytes.toLocaleString("en"),
  );
  console.log(
    `Through nginx, by HTTP/2 over TLS 1.3, frames and records counted: ${answer} bytes of ${most}, which are ten segments; session tickets and settings, which a connection gets once, are ${own} more.`,
  );
} else console.log(`Not measured through nginx. ${missing}`);
console.log(`\nWhat each part adds to the flagship, ${flagship}`);
for (const { name, bytes } of breakdown(readFileSync(join("out", flagship, "index.html"), "utf8")))
  console.log(`  ${name.padEnd(26)} ${bytes.toLocaleString("en").padStart(6)}`);

const budgets = budgetsOf(siteContent().editions);
const over = builtAddresses("out").flatMap((path) => overBudget(weighPage("out", path), budgets));
if (wire && wire.answer > firstFlight)
  over.push(`${flagship}: ${wire.answer} bytes through nginx, more than the ${firstFlight} of ten segments`);
console.log(
  `\n${budgets.length} budgets over ${builtAddresses("out").length} pages: ${over.length === 0 ? "kept" : "over"}.`,
);
for (const line of over) console.error(line);
if (over.length > 0) process.exitCode = 1;
