/** `npm run dev` as an author uses it: a real browser, real saves, and every kind of mistake between them. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type DevSite, startDevSite, until } from "#tests/support/dev-site.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

const fixture = join("tests", ".tmp", "dev-content");
const fields = {
  title: "Written while the site is shown",
  description: "An article that is saved, broken, repaired, renamed and deleted while its page is open.",
  publishedAt: "2026-02-03",
  category: "even",
};
const patience = 30_000;

let folder: string;
let site: DevSite;
let browser: Browser;
let page: Page;

const file = (name: string) => join(folder, "content", name);
const save = (name: string, text: string) => writeFileSync(file(name), text);
const panelText = () =>
  page.evaluate(
    () => document.querySelector("content-problems")?.shadowRoot?.querySelector("section")?.textContent,
  );

async function panelSays(words: string): Promise<void> {
  await expect.poll(panelText, { timeout: patience }).toContain(words);
}
async function errorsAreGone(): Promise<void> {
  await expect.poll(async () => (await panelText()) ?? "", { timeout: patience }).not.toMatch(/error/);
}
async function pageSays(words: string): Promise<void> {
  await expect.poll(() => page.locator("main").textContent(), { timeout: patience }).toContain(words);
}
async function statusOf(path: string): Promise<number> {
  return (await fetch(`${site.url}${path}`)).status;
}

beforeAll(async () => {
  rmSync(fixture, { recursive: true, force: true });
  mkdirSync(fixture, { recursive: true });
  writeFixtureContent(fixture);
  writeFileSync(
    join(fixture, "articles", "live.mdx"),
    article({ ...fields, catgory: "even" }, "We cost <5 dollars.\n"),
  );
  folder = makeScratchSite("dev-site", fixture);
  site = await startDevSite(folder);
  browser = await launchChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(90_000);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe("npm run dev", () => {
  it("starts although the content is broken, and says on every page what is wrong", async () => {
    expect(site.output()).toContain("'catgory' is not a field of an article.");
    await page.goto(`${site.url}/`);
    await panelSays("content/articles/live.mdx:7:1");
    await panelSays("'catgory' is not a field of an article.");
    expect(await statusOf("/live/")).toBe(404);
  }, 120_000);

  it("shows the article once it is fixed, and removes the problem", async () => {
    save("articles/live.mdx", article(fields, "The first good state.\n"));
    await errorsAreGone();
    await expect.poll(() => statusOf("/live/"), { timeout: patience }).toBe(200);
    await page.goto(`${site.url}/live/`, { waitUntil: "networkidle" });
    await pageSays("The first good state.");
  }, 60_000);

  it("shows a save in place, without reloading the page", async () => {
    await page.evaluate(() => document.documentElement.setAttribute("data-same-document", ""));
    save("articles/live.mdx", article(fields, "The second good state.\n"));
    await pageSays("The second good state.");
    expect(await page.locator("[data-same-document]").count()).toBe(1);
  }, 60_000);

  it("shows an error without reloading the page, keeps the last good state, and fixes it with a button", async () => {
    save("articles/live.mdx", article(fields, "The third state costs <5 dollars.\n"));
    await panelSays("mdx-less-than");
    await panelSays("The third state costs <5 dollars.");
    await pageSays("The second good state.");
    expect(await page.locator("[data-same-document]").count()).toBe(1);
    await page.getByRole("button", { name: "Apply the safe fixes to this file" }).click();
    await errorsAreGone();
    await pageSays("The third state costs <5 dollars.");
    expect(readFileSync(file("articles/live.mdx"), "utf8")).toContain("\\<5 dollars");
  }, 60_000);

  it("shows a page whose only mistake is a link that leads nowhere, and says so", async () => {
    save("articles/live.mdx", article(fields, "Read [more](/nowhere/) of it.\n"));
    await panelSays("link-internal");
    await pageSays("Read more of it.");
    save("articles/live.mdx", article(fields, "No link.\n"));
    await errorsAreGone();
  }, 60_000);

  it("follows a rename and a deletion", async () => {
    renameSync(file("articles/live.mdx"), file("articles/renamed.mdx"));
    await expect.poll(() => statusOf("/renamed/"), { timeout: patience }).toBe(200);
    await expect.poll(() => statusOf("/live/"), { timeout: patience }).toBe(404);
    rmSync(file("articles/renamed.mdx"));
    await expect.poll(() => statusOf("/renamed/"), { timeout: patience }).toBe(404);
  }, 90_000);

  it.each([
    ["a broken company.yaml", "company.yaml", "name: [", "yaml-syntax"],
    ["an emptied article", "articles/article-2.mdx", "", "frontmatter-missing"],
    ["an emptied home page", "pages/home.mdx", "", "frontmatter-missing"],
    ["a navigation that is a list of numbers", "navigation.yaml", "- 1\n- 2\n", "field-type"],
    ["bytes that are no text", "articles/article-4.mdx", "\u0000\u0001", "frontmatter-missing"],
  ])(
    "goes on showing every page with %s",
    async (_name, name, text, rule) => {
      const before = readFileSync(file(name));
      await page.goto(`${site.url}/article-2/`);
      save(name, text);
      await panelSays(rule);
      expect(await statusOf("/")).toBe(200);
      expect(await statusOf("/article-2/")).toBe(200);
      writeFileSync(file(name), before);
      await errorsAreGone();
    },
    60_000,
  );

  it("goes on showing every page when a category is deleted that articles name, and when a file becomes a folder", async () => {
    const category = readFileSync(file("categories/even.yaml"));
    const home = readFileSync(file("pages/home.mdx"));
    await page.goto(`${site.url}/article-2/`);
    rmSync(file("categories/even.yaml"));
    await panelSays("reference-exists");
    expect(await statusOf("/article-2/")).toBe(200);
    expect(await statusOf("/blog/category/even/")).toBe(200);
    rmSync(file("pages/home.mdx"));
    mkdirSync(file("pages/home.mdx"));
    await panelSays("content/pages/home.mdx is missing");
    expect(await statusOf("/")).toBe(200);
    rmSync(file("pages/home.mdx"), { recursive: true });
    writeFileSync(file("pages/home.mdx"), home);
    writeFileSync(file("categories/even.yaml"), category);
    await errorsAreGone();
  }, 90_000);

  it("survives two hundred saves, renames and deletions in any order, and is whole afterwards", async () => {
    const names = readdirSync(file("articles")).slice(0, 8);
    const originals = new Map(names.map((name) => [name, readFileSync(file(`articles/${name}`), "utf8")]));
    const random = seeded(7);
    for (let step = 0; step < 200; step += 1) {
      const name = names[Math.floor(random() * names.length)] ?? "";
      const path = file(`articles/${name}`);
      const text = originals.get(name) ?? "";
      const cut = Math.floor(random() * text.length);
      const acts = [
        () => writeFileSync(path, text.slice(0, cut)),
        () => writeFileSync(path, text.slice(cut)),
        () => writeFileSync(path, `${text.slice(0, cut)}{<${text.slice(cut)}`),
        () => rmSync(path, { force: true }),
        () => writeFileSync(path, text),
        () => {
          writeFileSync(path, text);
          renameSync(path, file(`articles/other-${step % 3}.mdx`));
        },
      ];
      acts[Math.floor(random() * acts.length)]?.();
      if (step % 5 === 0) await new Promise((resolve) => setTimeout(resolve, random() * 120));
    }
    for (let other = 0; other < 3; other += 1) rmSync(file(`articles/other-${other}.mdx`), { force: true });
    for (const [name, text] of originals) writeFileSync(file(`articles/${name}`), text);
    await errorsAreGone();
    expect(site.running()).toBe(true);
    for (const name of names.filter((candidate) => candidate.startsWith("article-")))
      expect(await statusOf(`/${name.replace(".mdx", "")}/`)).toBe(200);
  }, 180_000);

  it("never showed a page of Next's own errors", () => {
    expect(site.output()).not.toMatch(/⨯|ContentError|TypeError/);
  });

  it("starts with a broken company.yaml that has no earlier good state, and shows the site once it is fixed", async () => {
    await site.stop();
    const company = readFileSync(file("company.yaml"));
    rmSync(join(folder, ".cache", "live"), { recursive: true });
    save("company.yaml", "name: [");
    site = await startDevSite(folder);
    await until(() => site.output().includes("yaml-syntax"), patience);
    const answer = await page.goto(`${site.url}/`);
    expect(answer?.status()).toBe(503);
    await panelSays("No page can be shown until this is fixed: content/company.yaml.");
    writeFileSync(file("company.yaml"), company);
    await expect.poll(() => page.locator("main h1").count(), { timeout: patience }).toBe(1);
  }, 120_000);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
