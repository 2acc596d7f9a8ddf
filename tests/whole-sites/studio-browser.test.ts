/** The studio in a real browser: undo, text that could not be saved, files that change outside, and what everybody has to be able to use. */
import { AxeBuilder } from "@axe-core/playwright";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedLines, keyboardOf, openStudio, type StudioPage } from "#tests/support/studio-page.ts";

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
const names = ["keys", "undone", "picture", "kept", "outside", "advised", "found", "followed", "translated"];
const translation = "content/es/articles/traducido.mdx";

let its: StudioPage;

beforeAll(async () => {
  const photograph = sharp({ create: { width: 900, height: 506, channels: 3, background: "#336699" } });
  const bars = ["Nov 2", "Nov 9", "Nov 16"].map((label, index) => ({ label, value: 300 + 40 * index }));
  const week = {
    heading: "The week",
    sentences: ["The site had about 380 visits; a usual week has about 340."],
    chart: { title: "Visits a week", bars },
  };
  const readers = { language: "en-US", title: "What was read", sections: [week] };
  its = await openStudio(
    {
      ...Object.fromEntries(names.map((name) => [article(name), text(name)])),
      "content/prices/help-desk.yaml":
        "name: Help desk\nmodel: per-user\ncurrency: USD\nfrom: 60\nto: 90\nunit: a user\nbasis: sample\n",
      "content/images/desk.jpg": await photograph.jpeg().toBuffer(),
    },
    async () => readers,
  );
});

afterAll(async () => {
  await its?.close();
});

/** What axe finds, each with the elements it is about. */
async function violations() {
  const found = await new AxeBuilder({ page: its.page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .exclude("iframe")
    .analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** What the file lost and got, once everything is saved. */
async function difference(file: string): Promise<string[]> {
  await its.saved();
  return changedLines(its.studio.git("diff", "-U0", "--", file));
}

it("a word is corrected: bold beside it stays, and so does the end of the line", async () => {
  await its.open(article("keys"));
  await its.prose().focus();
  await its.page.keyboard.press("Control+Home");
  await its.page.keyboard.press("Control+ArrowRight");
  await its.page.keyboard.press("Control+Shift+ArrowRight");
  await its.page.keyboard.type(" second");
  expect(await difference(article("keys"))).toEqual([
    "-The first paragraph has **bold** words, and",
    "+The second paragraph has **bold** words, and",
  ]);
});

it("undo takes back what was saved, in text and in fields, and redo does it again", async () => {
  const file = article("undone");
  await its.open(file);
  await its.paragraph("The last paragraph").click();
  await its.page.keyboard.press("End");
  await its.page.keyboard.type(" Or does it?");
  await difference(file);
  await its.page.getByLabel("Title", { exact: false }).first().fill("Another title");
  await difference(file);
  await its.page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => its.studio.read(file))
    .toBe(text("undone").replace("no more.", "no more. Or does it?"));
  await its.page.keyboard.press("Control+z");
  await expect.poll(() => its.studio.read(file)).toBe(text("undone"));
  await its.paragraph("says no more.").waitFor();
  await its.page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => its.studio.read(file)).toContain("no more. Or does it?");
});

it("a picture is added to the library, chosen, and described", async () => {
  const file = article("picture");
  await its.open(file);
  await its.paragraph("The last paragraph").click();
  await its.page.getByRole("button", { name: "Insert a block" }).click();
  await its.page.getByRole("dialog").getByRole("combobox").fill("drawing");
  await its.page.keyboard.press("Enter");
  await its.page.getByRole("button", { name: "Choose a picture" }).click();
  await its.page.getByRole("button", { name: /logo\.svg/ }).click();
  await its.page.getByLabel("Alt", { exact: false }).fill("Two sheets of a ledger.");
  expect(await difference(file)).toEqual([
    "+",
    '+<Illustration src="logo.svg" alt="Two sheets of a ledger." />',
  ]);
});

it("what could not be saved is offered again after the tab was closed", async () => {
  const file = article("kept");
  await its.open(file);
  await its.context.setOffline(true);
  await its.paragraph("The last paragraph").click();
  await its.page.keyboard.press("End");
  await its.page.keyboard.type(" It was kept.");
  await its.page.getByText("Not saved", { exact: true }).waitFor();
  await its.context.setOffline(false);
  const other = await its.context.newPage();
  await its.page.close();
  its.turnTo(other);
  await its.page.goto(`${its.studio.origin}/studio/#/${file}`);
  await its.page.getByRole("button", { name: "Put it back" }).click();
  await its.paragraph("It was kept.").waitFor();
  await expect.poll(() => its.studio.read(file)).toContain("no more. It was kept.\n");
});

it("what somebody else writes into the file shows at once, and the caret stays", async () => {
  const file = article("outside");
  await its.open(file);
  await its.paragraph("The last paragraph").click();
  await its.page.keyboard.press("End");
  its.studio.write(file, text("outside").replace("goes on", "continues"));
  await its.paragraph("continues in the next line").waitFor();
  await its.page.keyboard.type(" Still here.");
  await expect.poll(() => its.studio.read(file)).toContain("no more. Still here.\n");
});

it("Ctrl+F finds words in text and in fields that are folded, and Escape goes on writing there", async () => {
  const { page } = its;
  const file = article("found");
  await its.open(file);
  await page.getByText("Title, description and more").click();
  await its.paragraph("The last paragraph").click();
  await page.keyboard.press("Control+f");
  const words = page.getByRole("searchbox", { name: "Find in this document" });
  await words.fill("THE STUDIO");
  const count = page.getByRole("search").getByRole("status");
  await count.filter({ hasText: "1 of 2" }).waitFor();
  await page.getByLabel("Description").waitFor({ state: "visible" });
  await page.keyboard.press("Enter");
  await count.filter({ hasText: "2 of 2" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type("this");
  expect(await difference(file)).toEqual([
    "-    answer: Those who test the studio, and nobody else.",
    "+    answer: Those who test this, and nobody else.",
  ]);
  await page.keyboard.press("Control+f");
  await words.fill("says no more");
  await count.filter({ hasText: "1 of 1" }).waitFor();
  expect(await page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map(String))).toEqual([
    "says no more",
  ]);
  await words.fill("nowhere");
  await count.filter({ hasText: "Nothing found" }).waitFor();
  await words.fill("last paragraph");
  await page.keyboard.press("Escape");
  await page.keyboard.type("end");
  await expect.poll(() => its.studio.read(file)).toContain("The end says no more.");
});

it("what is written shows in the page at once, and the page's own words once it is made of them", async () => {
  const { page, studio } = its;
  const file = article("followed");
  const shown = (words: string, version: number) =>
    `<!doctype html><title>A page</title><main><p>The first.</p><p>${words}</p></main><data id="content-version" value="${version}"></data>`;
  await page.route(`${studio.origin}/followed/`, (route) =>
    route.fulfill({ contentType: "text/html", body: shown("The last paragraph says no more.", 1) }),
  );
  await its.open(file);
  const frame = page.frameLocator("iframe");
  const paragraph = frame.locator("p:visible").nth(1);
  await paragraph.waitFor();
  await its.paragraph("The last paragraph").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" At once.");
  await expect.poll(() => paragraph.textContent()).toBe("The last paragraph says no more. At once.");
  await its.saved();
  // The page is still of an earlier state, and what was written stays in sight.
  await frame.locator("data").evaluate((element) => element.setAttribute("value", "2"));
  await expect.poll(() => paragraph.textContent()).toBe("The last paragraph says no more. At once.");
  await frame.locator("main").evaluate((main, later) => {
    main.lastElementChild?.previousElementSibling?.replaceChildren("The page's own words.");
    main.ownerDocument.getElementById("content-version")?.setAttribute("value", String(later));
  }, Date.now() + 60_000);
  await expect
    .poll(() => frame.locator("p:visible").allTextContents())
    .toEqual(["The first.", "The page's own words."]);
});

it("prices are corrected side by side, with the keys of a spreadsheet, and each file has its own line changed", async () => {
  const { page, studio } = its;
  await page.goto(`${studio.origin}/studio/#/`);
  await page
    .getByRole("region", { name: /^Prices/ })
    .getByRole("link", { name: "Change them in a table" })
    .click();
  await page.getByLabel("Help desk: From").fill("70");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("110");
  await expect
    .poll(() => changedLines(studio.git("diff", "-U0", "--", "content/prices")))
    .toEqual(["-from: 60", "+from: 70", "-from: 100", "+from: 110"]);
  expect(await violations()).toEqual([]);
  studio.git("checkout", "--", "content/prices");
});

it("what links to a page is listed, and each leads there", async () => {
  await its.open("content/pages/about.mdx");
  await its.page.getByRole("button", { name: "More" }).click();
  await its.page.getByRole("menuitem", { name: "What links here…" }).click();
  const dialog = its.page.getByRole("dialog", { name: /^What links to “/ });
  await dialog.getByText("a link, “about us”").waitFor();
  await dialog.getByRole("link", { name: "When an hourly technician is enough" }).click();
  await its.page.getByRole("heading", { name: "When an hourly technician is enough", level: 1 }).waitFor();
});

it("a part of a photograph is saved as a picture of its own, with the keyboard", async () => {
  const { page, studio } = its;
  await page.goto(`${studio.origin}/studio/#/pictures`);
  await page.getByRole("button", { name: "Crop desk.jpg…" }).press("Enter");
  await page.getByRole("button", { name: "16:9" }).press("Enter");
  for (let steps = 0; steps < 50; steps += 1)
    await page.getByRole("slider", { name: "How much of it" }).press("ArrowLeft");
  await page.getByRole("status").filter({ hasText: "450 × 253 pixels" }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Save the part" }).press("Enter");
  await page.getByText("desk-cropped.jpg").waitFor();
  await page.getByText("450 × 253,").waitFor();
  await page.getByRole("button", { name: "Replace desk.jpg…" }).press("Enter");
  await page.getByRole("dialog", { name: "Replace desk.jpg" }).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
});

it("advice is given on demand, leads to its place, and says when the text has changed since", async () => {
  const file = article("advised");
  its.studio.write(file, text("advised").replace("says no more.", "says that we utilize it."));
  await its.open(file);
  await its.page.getByRole("button", { name: "Advice on style and spelling" }).click();
  const advice = its.page.getByRole("region", { name: "Advice" });
  await advice.getByText("utilize").first().waitFor();
  await advice.getByRole("button", { name: "Show in the text" }).first().click();
  await its.page.keyboard.press("Control+End");
  await its.page.keyboard.type(" Or is it?");
  await advice.getByText("You have changed it since.").waitFor();
});

it("a translation is begun and written beside its original with the keyboard alone, and what is new there is marked", async () => {
  const { page, studio } = its;
  const hands = keyboardOf(its);
  await its.open(article("translated"));
  await hands.press(page.getByRole("button", { name: "More" }));
  await hands.press(page.getByRole("menuitem", { name: "Translations…" }));
  await page.getByLabel("Title in that language").waitFor();
  await hands.write(page.getByLabel("Title in that language"), "Traducido");
  await hands.press(page.getByRole("button", { name: "Begin a translation" }));
  const beside = page.getByRole("complementary", { name: "Original" });
  await beside.getByText("Up to date").waitFor();
  await its.saved();
  await hands.write(page.getByLabel("Title", { exact: false }).first(), "El artículo");
  expect(await beside.locator("[aria-current]").getAttribute("aria-label")).toBe("Title");
  await its.saved();

  studio.write(article("translated"), text("translated").replace("no more.", "no more. It was a lie."));
  await beside.getByText("1 sentence new or changed in the original").waitFor();
  expect(await beside.locator("mark").allTextContents()).toEqual(["It was a lie."]);
  await hands.press(beside.getByRole("button", { name: "Next change" }));
  // The caret is where the changed passage is translated.
  await page.keyboard.press("End");
  await page.keyboard.type(" Fue mentira.");
  await expect.poll(() => studio.read(translation)).toContain("says no more. Fue mentira.\n");
  await hands.press(beside.getByRole("button", { name: "This translation is up to date" }));
  await beside.getByText("Up to date").waitFor();
  expect(await violations()).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(["#/", `#/${article("keys")}`, `#/${translation}`, "#/readers", "#/publish", "#/pictures"])(
    "%s passes axe, and nothing overflows on a phone, a tablet or a desktop",
    async (hash) => {
      await its.page.emulateMedia({ colorScheme });
      for (const width of [360, 768, 1440]) {
        await its.page.setViewportSize({ width, height: 1000 });
        await its.page.goto(`${its.studio.origin}/studio/${hash}`);
        await its.page.locator("h1").first().waitFor();
        const over = await its.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
      expect(await violations()).toEqual([]);
    },
  );
});
