/** npm run bench:edit: from a save to the browser, and how fast an error appears and goes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { command } from "#lib/cli/command.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startDevSite } from "#tests/support/dev-site.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

const edits = 20;
const article = "backup-vs-disaster-recovery";
const help = `Edits an article ${edits} times while the site is developed, and prints how long the browser takes to show it, and an error to appear and go.

  npm run bench:edit`;

await command({ script: "bench:edit", help }, async () => {
  const folder = makeScratchSite("bench-edit", "content");
  const file = join(folder, "content", "articles", `${article}.mdx`);
  const original = readFileSync(file, "utf8");

  const site = await startDevSite(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${site.url}/${article}/`, { waitUntil: "networkidle" });
    await page.waitForTimeout(2000);
    const saves: number[] = [];
    const appears: number[] = [];
    const goes: number[] = [];
    for (let edit = 0; edit <= edits; edit += 1) {
      const word = `edited${edit}`;
      saves.push(
        await timed(() => save(file, `${original}\nThis sentence was ${word} now.\n`), shows(page, word)),
      );
      appears.push(
        await timed(() => save(file, `${original}\nIt costs <${edit} dollars.\n`), errors(page, true)),
      );
      goes.push(await timed(() => save(file, original), errors(page, false)));
      await page.waitForTimeout(150);
    }
    // The first of each waits for Next to compile what it needs.
    print("save to visible", saves.slice(1));
    print("error appears", appears.slice(1));
    print("error goes", goes.slice(1));
  } finally {
    await browser.close();
    await site.stop();
  }
});

function save(file: string, text: string): void {
  writeFileSync(file, text);
}

function shows(page: Page, word: string): () => Promise<unknown> {
  return () =>
    page.waitForFunction((text) => document.body.textContent.includes(text), word, { polling: "raf" });
}

function errors(page: Page, there: boolean): () => Promise<unknown> {
  return () =>
    page.waitForFunction((wanted) => {
      const panel = document.querySelector("content-problems")?.shadowRoot;
      return Boolean(panel?.querySelector("section .error")) === wanted;
    }, there);
}

async function timed(act: () => void, seen: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  act();
  await seen();
  return performance.now() - begun;
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${what.padEnd(16)} median ${Math.round(median)} ms, worst ${Math.round(sorted.at(-1) ?? 0)} ms (${times.length} times)`,
  );
}
