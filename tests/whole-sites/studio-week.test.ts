/** What a marketer does in a week, in a real browser: each ends in the difference that the file has. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "#lib/tools/studio/server/page.ts";
import { studioSite, token } from "#tests/integration/studio/studio-server.ts";
import { launchChromium } from "#tests/support/chromium.ts";

/** Each test has an article of its own. */
const article = (name: string) => `content/articles/${name}.mdx`;
const text = (name: string) => `---
title: The article called ${name}
description: An article that has nothing wrong with it, for the tests of the studio in a browser.
publishedAt: "2026-01-05"
category: managed-it
faq:
  - question: Who reads it?
    answer: Those who test the studio, and nobody else.
---

The first paragraph has **bold** words, and
goes on in the next line.

## A heading

The last paragraph says no more.
`;
const names = [
  "word",
  "keys",
  "faq",
  "link",
  "moved",
  "schedule",
  "undone",
  "picture",
  "kept",
  "outside",
  "twice",
];

let studio: Awaited<ReturnType<typeof studioSite>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  const files = Object.fromEntries(names.map((name) => [article(name), text(name)]));
  [studio, browser] = await Promise.all([studioSite(files, await buildPage()), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => localStorage.setItem("studio-tour-seen", "yes"));
  page = await context.newPage();
  page.on("pageerror", (error) => failures.push(String(error)));
  page.on("console", (message) => {
    // The browser names each request that it could not send.
    if (message.type() === "error" && !message.text().includes("ERR_INTERNET_DISCONNECTED"))
      failures.push(message.text());
  });
  await page.goto(`${studio.origin}/studio/?token=${token}`);
  await page.getByRole("heading", { name: "All documents" }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await studio?.[Symbol.asyncDispose]();
  expect(failures).toEqual([]);
});

async function open(file: string): Promise<void> {
  await page.goto(`${studio.origin}/studio/#/${file}`);
  await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
}

/** What the file lost and got, once everything is saved. */
async function difference(file: string): Promise<string[]> {
  await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  return studio
    .git("diff", "-U0", "--", file)
    .split("\n")
    .filter((line) => /^[+-](?![+-]{2})/.test(line));
}

const prose = () => page.getByRole("textbox", { name: "Text", exact: true });
const paragraph = (words: string) => prose().locator("p", { hasText: words });

describe("a word", () => {
  it("is corrected with the mouse, and only its line changes", async () => {
    await open(article("word"));
    await paragraph("The last paragraph").getByText("more").click();
    await paragraph("The last paragraph").dblclick({ position: { x: 20, y: 12 } });
    await page.keyboard.type("This");
    expect(await difference(article("word"))).toEqual([
      "-The last paragraph says no more.",
      "+This last paragraph says no more.",
    ]);
  });

  it("is corrected with the keyboard alone, bold beside it stays, and so does the end of the line", async () => {
    await open(article("keys"));
    await prose().focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.type(" second");
    expect(await difference(article("keys"))).toEqual([
      "-The first paragraph has **bold** words, and",
      "+The second paragraph has **bold** words, and",
    ]);
  });
});

it("a price is changed in its form, and one line changes", async () => {
  await open("content/prices/managed-per-user.yaml");
  await page.getByLabel("To", { exact: true }).fill("160");
  expect(await difference("content/prices/managed-per-user.yaml")).toEqual(["-to: 150", "+to: 160"]);
});

it("a question is added to the FAQ", async () => {
  await open(article("faq"));
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.keyboard.type("What does it cost?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nothing at all, since it is a test.");
  // A save between two words may have needed quotation marks, which stay.
  const lines = await difference(article("faq"));
  expect(lines.map((line) => line.replaceAll('"', ""))).toEqual([
    "+  - question: What does it cost?",
    "+    answer: Nothing at all, since it is a test.",
  ]);
});

it("words are linked to a page that is chosen by its title", async () => {
  await open(article("link"));
  await paragraph("The last paragraph").dblclick({ position: { x: 20, y: 12 } });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("When an hourly");
  await page.keyboard.press("Enter");
  expect(await difference(article("link"))).toEqual([
    "-The last paragraph says no more.",
    "+[The](/good-article/) last paragraph says no more.",
  ]);
});

it("a block is moved up with the keyboard and down again from its menu", async () => {
  await open(article("moved"));
  await paragraph("The last paragraph").click();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await difference(article("moved"))).not.toEqual([]);
  await expect.poll(() => studio.read(article("moved"))).toMatch(/no more\.\n\n## A heading\n$/);
  await page.getByRole("button", { name: "This block" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect.poll(() => studio.read(article("moved"))).toBe(text("moved"));
});

it("a document is scheduled by its date", async () => {
  await open(article("schedule"));
  await page.getByLabel("Published at").fill("2031-05-06");
  expect(await difference(article("schedule"))).toEqual([
    '-publishedAt: "2026-01-05"',
    '+publishedAt: "2031-05-06"',
  ]);
  await page.getByText("Appears May 6, 2031").waitFor();
});

it("undo takes back what was saved, in text and in fields, and redo does it again", async () => {
  const file = article("undone");
  await open(file);
  await paragraph("The last paragraph").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Or does it?");
  await difference(file);
  await page.getByLabel("Title", { exact: false }).first().fill("Another title");
  await difference(file);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => studio.read(file)).toBe(text("undone").replace("no more.", "no more. Or does it?"));
  await page.keyboard.press("Control+z");
  await expect.poll(() => studio.read(file)).toBe(text("undone"));
  await paragraph("says no more.").waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => studio.read(file)).toContain("no more. Or does it?");
});

it("an article is begun, and a comparison put into it", async () => {
  await page.goto(`${studio.origin}/studio/#/`);
  await page.getByRole("button", { name: "New…" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("article");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator("input, select").first().fill("Two ways to be looked after");
  for (const select of await page.getByRole("dialog").locator("select[required]").all())
    await select.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: "Two ways to be looked after", level: 1 }).waitFor();
  const file = article("two-ways-to-be-looked-after");
  await prose().focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.getByRole("dialog").getByRole("combobox").fill("Comparison");
  await page
    .getByRole("option", { name: /^Comparison/ })
    .first()
    .click();
  await expect.poll(() => studio.read(file)).toContain("\n<Comparison />\n");
});

it("a picture is added to the library, chosen, and described", async () => {
  const file = article("picture");
  await open(file);
  await paragraph("The last paragraph").click();
  await page.getByRole("button", { name: "Insert a block" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("drawing");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  await page.getByRole("button", { name: /logo\.svg/ }).click();
  await page.getByLabel("Alt", { exact: false }).fill("Two sheets of a ledger.");
  expect(await difference(file)).toEqual([
    "+",
    '+<Illustration src="logo.svg" alt="Two sheets of a ledger." />',
  ]);
});

it("what could not be saved is offered again after the tab was closed", async () => {
  const file = article("kept");
  await open(file);
  await context.setOffline(true);
  await paragraph("The last paragraph").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" It was kept.");
  await page.getByText("Not saved", { exact: true }).waitFor();
  await context.setOffline(false);
  const other = await context.newPage();
  await page.close();
  page = other;
  await page.goto(`${studio.origin}/studio/#/${file}`);
  await page.getByRole("button", { name: "Put it back" }).click();
  await paragraph("It was kept.").waitFor();
  await expect.poll(() => studio.read(file)).toContain("no more. It was kept.\n");
});

it("what somebody else writes into the file shows at once, and the caret stays", async () => {
  const file = article("outside");
  await open(file);
  await paragraph("The last paragraph").click();
  await page.keyboard.press("End");
  studio.write(file, text("outside").replace("goes on", "continues"));
  await paragraph("continues in the next line").waitFor();
  await page.keyboard.type(" Still here.");
  await expect.poll(() => studio.read(file)).toContain("no more. Still here.\n");
});

it("what was published leaves the list, and where it went is said", async () => {
  await page.goto(`${studio.origin}/studio/#/publish`);
  await page.getByRole("button", { name: /^Publish \d+ documents$/ }).click();
  await page.getByText("Everything is published.").waitFor();
  await page.getByRole("status").filter({ hasText: "Recorded on this computer" }).waitFor();
  expect(studio.git("log", "-1", "--format=%B")).toContain("The article called word");
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(["#/", `#/${article("word")}`, "#/publish", "#/pictures"])(
    "%s passes axe, and nothing overflows on a tablet or a desktop",
    async (hash) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [768, 1440]) {
        await page.setViewportSize({ width, height: 1000 });
        await page.goto(`${studio.origin}/studio/${hash}`);
        await page.locator("h1").first().waitFor();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .exclude("iframe")
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
