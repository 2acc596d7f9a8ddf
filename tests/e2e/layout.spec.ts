import { expect, type Page, test } from "@playwright/test";
import { siteContent } from "#lib/content/site-content.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";

const screens = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
const widths = [320, 360, 768, 1024, 1440, 2560];

/** A face that comes too late is not used on that visit, and the machine's own fonts are wider or narrower than the site's. */
async function openInItsFaces(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
}

/** Where the content of the header, the main part and the footer begins and ends, in pixels. */
function edges(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ["header", "main", "footer"].map((name) => {
      const part = document.querySelector(`body > ${name}`);
      if (!part) return `no ${name}`;
      const { left, right } = part.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(part);
      const [begin, end] = [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)];
      return `${begin.toFixed(1)} to ${end.toFixed(1)}`;
    }),
  );
}

test("header, main and footer share their edges at every width, on each kind of page", async ({ page }) => {
  for (const { path } of oneOfEachKind()) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const [header, main, footer] = await edges(page);
      expect([main, footer], `${path} at ${width} px`).toEqual([header, header]);
    }
  }
});

test("the text of every article begins on the first screen of a desk, beside its contents", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 950 });
  for (const { path } of siteContent().articles) {
    await openInItsFaces(page, path);
    const box = await page.locator("article > div > p").first().boundingBox();
    expect(box?.y, path).toBeLessThan(950);
    const verdict = await page.getByRole("region", { name: "The short answer" }).boundingBox();
    expect(verdict?.x, path).toBe(box?.x);
    const contents = page.getByRole("navigation", { name: "In this article" });
    if (await contents.count()) expect((await contents.boundingBox())?.x, path).toBeLessThan(box?.x ?? 0);
  }
});

test("no headline breaks after a hyphen while a line can hold the word", async ({ page }) => {
  for (const path of ["/", "/compare/", "/co-managed-vs-fully-managed-it/"]) {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const broken = await page.evaluate(() =>
        Array.from(document.querySelectorAll("h1, h2, h3"), (headline) => {
          const range = document.createRange();
          const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.textContent ?? "";
            for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) {
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
              if (tops.size > 1) found.push(word);
            }
          }
          return found;
        }).flat(),
      );
      expect(broken, `${path} at ${width} px`).toEqual([]);
    }
  }
});

test("who leads in a subject of a comparison is named in the leader's own column", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(flagship);
  const table = page.getByRole("table", { name: /row by row/ });
  for (const [subject, leader] of [
    ["Money", "Managed IT services"],
    ["Control", "Break/fix service"],
  ] as const) {
    const group = table.getByRole("row", { name: new RegExp(`^${subject} `) }).first();
    const named = await group.getByText(leader).boundingBox();
    const column = await table.getByRole("columnheader", { name: leader }).boundingBox();
    expect(named?.x, subject).toBeGreaterThanOrEqual(column?.x ?? Number.NaN);
    expect(named?.x, subject).toBeLessThan((column?.x ?? Number.NaN) + (column?.width ?? 0));
  }
});

test("a phone shows a comparison's ratings, and a box shows the words of its subject", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(flagship);
  const table = page.getByRole("table", { name: /row by row/ });
  const words = table.getByText("The full fee, every month, whether or not anybody called.");
  const height = () => words.evaluate((element) => element.getBoundingClientRect().height);
  await expect(table.getByText("Excellent").first()).toBeVisible();
  expect(await height()).toBe(0);
  await expect(page.getByRole("status")).toContainText("collapsed to their ratings");
  await page.getByRole("checkbox", { name: "Money" }).check();
  expect(await height()).toBeGreaterThan(0);
});

test("the article that strangers reach first is at most 14,000 pixels long on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openInItsFaces(page, flagship);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(14_000);
});

for (const [name, path] of [
  ["home", "/"],
  ["the article that strangers reach first", flagship],
  ["a service", "/services/managed-it/"],
  ["the prices", "/pricing/"],
  ["the calculator", "/tools/cost-calculator/"],
] as const) {
  test(`the first screen of ${name} says what something costs, on a phone and on a desk`, async ({
    page,
  }) => {
    for (const { width, height } of screens) {
      await page.setViewportSize({ width, height });
      await openInItsFaces(page, path);
      const figures = page.getByRole("main").getByText(/\$\d/).filter({ visible: true });
      const bottoms = await figures.evaluateAll((all) =>
        all.map((figure) => figure.getBoundingClientRect().bottom),
      );
      expect(Math.min(...bottoms), `${width} px`).toBeLessThan(height);
    }
  });
}

test("home says what the company sells before anything else is scrolled to", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openInItsFaces(page, "/");
  for (const service of ["Managed IT", "On-demand support"]) {
    const offer = page.getByRole("main").getByRole("link", { name: service, exact: true }).first();
    await expect(offer).toBeInViewport({ ratio: 1 });
  }
});

/** The first place in the main part that leads on in these words is seen whole before anything is scrolled. */
async function expectAtOnce(page: Page, words: string): Promise<void> {
  const link = page.getByRole("main").getByRole("link", { name: words, exact: true }).first();
  await expect(link, `${page.url()}: ${words}`).toBeInViewport({ ratio: 1 });
}

test("every service has its button on the first screen of a phone and of a desk", async ({ page }) => {
  for (const viewport of screens) {
    await page.setViewportSize(viewport);
    for (const { all, labels, routes } of siteContent().editions) {
      for (const { id } of all("services")) {
        await openInItsFaces(page, routes.service(id));
        await expectAtOnce(page, labels.form.buy.action);
      }
    }
  }
});

test("an article that opens with no verdict leads to its form on the first screen of a phone and of a desk", async ({
  page,
}) => {
  const { articles, labels } = siteContent();
  const plain = articles.filter(({ data }) => data.comparison === undefined);
  expect(plain).not.toEqual([]);
  for (const viewport of screens) {
    await page.setViewportSize(viewport);
    for (const { path, data } of plain) {
      await openInItsFaces(page, path);
      await expectAtOnce(page, data.callToAction?.title ?? labels.form.notSure.title);
    }
  }
});

test("a wrong address leads on in each language before anything is scrolled to", async ({ page }) => {
  for (const viewport of screens) {
    await page.setViewportSize(viewport);
    await openInItsFaces(page, "/there-is-nothing-here/");
    for (const { labels } of siteContent().editions) await expectAtOnce(page, labels.search.submit);
  }
});

test("the names in a row of cards are on one line, beside a card without a drawing as well", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/tools/");
  const cards = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
  const tops = await cards.evaluateAll((all) =>
    all.slice(0, 4).map((card) => card.querySelector("h2")?.getBoundingClientRect().top),
  );
  expect(await cards.first().locator("img").count()).toBe(0);
  expect(new Set(tops).size).toBe(1);
});

test("bars keep a color and an outline where colors are forced, and are printed", async ({ page }) => {
  await page.goto("/");
  const bars = page.locator("main svg line");
  await expect(bars.first()).toBeAttached();
  const strokes = () =>
    bars.evaluateAll((lines) => lines.filter((line) => getComputedStyle(line).stroke === "none").length);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await strokes()).toBe(0);
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  expect(await strokes()).toBe(0);
  expect(await bars.first().evaluate((line) => line.getBoundingClientRect().width)).toBeGreaterThan(50);
});
