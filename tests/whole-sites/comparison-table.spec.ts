import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { type FixtureServer, serveFixtureSite } from "#tests/support/fixture-server.ts";

/** Five options, thirteen rows in four groups, of which four rows are even; the longest value and the longest names. */
let site: FixtureServer;
test.beforeAll(async () => {
  site = await serveFixtureSite();
});
test.afterAll(() => site.close());

const filters = (page: Page) => page.getByRole("group", { name: "What matters to you?" });
const words = (page: Page, row: number) => page.getByText(`Words of row ${row}, column 3.`);

test("the table has a caption, scoped headers and a region with its name, as table, scroller and cards", async ({
  page,
}) => {
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site.url("/five-ways/"));
    const region = page.getByRole("region", { name: "5 ways to do one thing" });
    const table = region.getByRole("table", { name: /^5 ways to do one thing, row by row/ });
    await expect(table.getByRole("columnheader")).toHaveCount(6);
    await expect(table.getByRole("columnheader", { name: "Third option" })).toHaveAttribute("scope", "col");
    await expect(table.getByRole("rowheader")).toHaveCount(17);
    await expect(table.getByRole("rowheader", { name: "Risk" })).toHaveAttribute("scope", "rowgroup");
    const row = table.getByRole("row", { name: /Row number 2/ });
    await expect(row.getByRole("cell")).toHaveCount(5);
    await expect(row.getByRole("cell").nth(2)).toContainText("Good");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${width} px: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test("on a wide screen the header row stays in sight while the page scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(site.url("/five-ways/"));
  await words(page, 12).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 100);
  const header = page.getByRole("columnheader", { name: "Third option" });
  await expect(header).toBeInViewport();
  await expect.poll(async () => (await header.boundingBox())?.y).toBeCloseTo(0, 0);
});

test("where five columns do not fit, the region is reached with Tab and scrolls with the arrow keys, head and first column in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 700 });
  await page.goto(site.url("/five-ways/"));
  const region = page.getByRole("region", { name: "5 ways to do one thing" });
  await filters(page).getByRole("checkbox").last().focus();
  await page.keyboard.press("Tab");
  await expect(region).toBeFocused();
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
  }
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
  await expect.poll(() => region.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  const header = page.getByRole("columnheader", { name: "Fourth" });
  const first = page.getByRole("rowheader", { name: /Row number 9/ });
  await expect.poll(() => offset(region, header, "y")).toBeCloseTo(1, 0);
  await expect.poll(() => offset(region, first, "x")).toBeCloseTo(1, 0);
});

test("'Only differences' folds the even rows with the keyboard alone and says how many", async ({ page }) => {
  await page.goto(site.url("/five-ways/"));
  const box = filters(page).getByRole("checkbox", { name: /Only differences \(4 of 13 rows are even\)/ });
  await expect(page.getByText("rows collapsed")).toBeHidden();
  await box.focus();
  await page.keyboard.press("Space");
  expect(await folded(page)).toBe("4 of 13 rows collapsed");
  expect(await shown(page, 5)).toBe(false);
  expect(await shown(page, 6)).toBe(true);
  await expect(
    page
      .getByRole("row", { name: /Row number 5/ })
      .getByRole("cell")
      .first(),
  ).toContainText("Fair");
  await page.keyboard.press("Space");
  expect(await shown(page, 5)).toBe(true);
});

test("'What matters to you' folds the other groups, and both filters count together", async ({ page }) => {
  await page.goto(site.url("/five-ways/"));
  await filters(page).getByRole("checkbox", { name: "Risk" }).check();
  expect(await folded(page)).toBe("10 of 13 rows collapsed");
  expect([await shown(page, 2), await shown(page, 3)]).toEqual([true, false]);
  await filters(page).getByRole("checkbox", { name: "Money" }).check();
  expect(await folded(page)).toBe("6 of 13 rows collapsed");
  await filters(page)
    .getByRole("checkbox", { name: /Only differences/ })
    .check();
  expect(await folded(page)).toBe("10 of 13 rows collapsed");
});

test("the filters work with JavaScript disabled", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url("/five-ways/"));
  const height = (await page.getByRole("table").boundingBox())?.height ?? 0;
  await filters(page).getByRole("checkbox", { name: "Risk" }).check();
  expect((await page.getByRole("table").boundingBox())?.height).toBeLessThan(height * 0.8);
  await context.close();
});

/*
 * A search in the page, a link to a passage (`#:~:text=`) and a link to an element open what is folded by the same steps of
 * HTML, the ancestor revealing algorithm. The headless Chromium of the tests has neither a search bar nor links to passages.
 */
test("a link into a folded row unfolds its words, and only its own", async ({ page }) => {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(site.url("/five-ways/"));
    await filters(page).getByRole("checkbox", { name: "Risk" }).check();
    expect(await shown(page, 12)).toBe(false);
    await words(page, 12).evaluate((element) => {
      element.id = "passage";
      window.location.hash = "passage";
    });
    await expect.poll(() => shown(page, 12)).toBe(true);
    await expect(words(page, 12)).toBeInViewport();
    expect(await shown(page, 11)).toBe(false);
  }
});

test("every word that a filter can fold is marked for the search", async ({ page }) => {
  await page.goto(site.url("/five-ways/"));
  await filters(page).getByRole("checkbox", { name: "Risk" }).check();
  const lost = await page.locator("main *").evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).contentVisibility === "hidden")
      .filter((element) => element.getAttribute("hidden") !== "until-found")
      .map(({ textContent }) => textContent),
  );
  expect(lost).toEqual([]);
});

test("print shows every row whole, whatever was folded, and no column is cut off", async ({ page }) => {
  await page.goto(site.url("/five-ways/"));
  await filters(page).getByRole("checkbox", { name: "Risk" }).check();
  // A4 upright, less 12 mm at each side, in CSS pixels.
  await page.setViewportSize({ width: 703, height: 1031 });
  await page.emulateMedia({ media: "print" });
  expect(await shown(page, 12)).toBe(true);
  await expect(filters(page)).toBeHidden();
  for (const header of await page.getByRole("columnheader").all()) {
    const box = await header.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(703);
    expect(await header.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test("at 320 pixels, which is 400 % of 1280, nothing is cut off and every option is named in every card", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(site.url("/five-ways/"));
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  // The style prints the names: a screen reader has them from the column's header.
  const named = await page
    .locator("tr:has(td[data-label]) >> nth=0")
    .evaluate((card) =>
      [...card.querySelectorAll("td")].map((cell) => getComputedStyle(cell, "::before").content),
    );
  expect(named).toEqual(
    ["An option whose name", "Second", "Third option", "Fourth", "Fifth-option"].map((name) =>
      expect.stringContaining(name),
    ),
  );
  const region = page.getByRole("region", { name: "5 ways to do one thing" });
  expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await expect(page.getByRole("columnheader")).toHaveCount(6);
});

test("in forced colors the ratings keep their marks and words", async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(site.url("/five-ways/"));
  const rating = page.getByRole("cell").getByText("Fair", { exact: true }).first();
  const marks = await rating.evaluate((element) => getComputedStyle(element, "::before").content);
  expect(marks).toContain("●●●○○");
  await expect(rating).toHaveText("Fair");
  await context.close();
});

test("a comparison without groups, facts of its own or components placed by the author is shown in full on its page", async ({
  page,
}) => {
  await page.goto(site.url("/two-ways/"));
  await expect(page.getByRole("region", { name: "The short answer" })).toContainText(
    "It depends on your firm.",
  );
  await expect(page.getByRole("table", { name: /^2 ways to do one thing/ })).toBeVisible();
  await expect(page.getByText(/^Choose Fifth-option.* when$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "How we compared" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Source 1" })).toHaveAttribute("href", "#source-1");
  await expect(page.locator("#source-1")).toContainText("A page of figures");
});

/** How far a cell is from its region's edge, both measured in one moment. */
async function offset(region: Locator, cell: Locator, axis: "x" | "y"): Promise<number> {
  const inside = await cell.elementHandle();
  return region.evaluate(
    (box, { inside, axis }) =>
      (inside?.getBoundingClientRect()[axis] ?? 0) - box.getBoundingClientRect()[axis],
    { inside, axis },
  );
}

/** What assistive technology reads in the line above the table; its number is generated by the stylesheet. */
async function folded(page: Page): Promise<string> {
  await expect(page.getByRole("status")).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const textOf = (id: string | undefined): string =>
    nodes
      .filter(({ parentId }) => parentId === id)
      .map((node) => (node.role?.value === "StaticText" ? String(node.name?.value) : textOf(node.nodeId)))
      .join("");
  const line = textOf(nodes.find(({ role }) => role?.value === "status")?.nodeId);
  return /\d+ of \d+ rows collapsed/.exec(line)?.[0] ?? line;
}

/** Whether the words of a row are painted: `content-visibility` leaves a box behind that is not. */
function shown(page: Page, row: number): Promise<boolean> {
  return words(page, row).evaluate((element) => getComputedStyle(element).contentVisibility !== "hidden");
}
