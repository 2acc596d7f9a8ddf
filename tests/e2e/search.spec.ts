import { expect, type Page, test } from "@playwright/test";
import { siteContent } from "#lib/content/site-content.ts";
import { searchIndex } from "#lib/delivery/search-index.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { builtAddresses } from "../support/built-addresses.ts";
import { prerenderedFile } from "../support/prerendered.ts";
import { expectAccessible, expectNoOverflow, levelAAA, watch } from "../support/watched-page.ts";

const status = (page: Page) => page.locator("#site-search [role=status]");
const titles = (page: Page) => page.locator(".results > li > h2");

test("a search answers while one types, keeps its state in the address, and breaks no policy", async ({
  page,
}) => {
  const troubles = watch(page);
  await page.goto("/search/");
  await page.getByLabel("What are you looking for?").pressSequentially("backup");
  await expect(status(page)).toHaveText(/pages contain “backup”/);
  await expect(titles(page).first()).toContainText(/backup/i);
  await expect(page.locator(".results mark").first()).toContainText(/back/i);
  await expect(page).toHaveURL(/\?q=backup$/);
  await page.reload();
  await expect(titles(page).first()).toContainText(/backup/i);
  expect(troubles).toEqual([]);
});

/** The address says what was chosen before the results are there: what is shown is asked until it is theirs. */
async function expectKinds(page: Page, allowed: readonly string[]): Promise<void> {
  const others = async () => {
    const shown = await page.locator(".result-kind").allTextContents();
    return shown.length === 0 ? ["no result"] : shown.filter((kind) => !allowed.includes(kind));
  };
  await expect.poll(others).toEqual([]);
}

test("filters by kind show how many they leave, and leave just those", async ({ page }) => {
  await page.goto("/search/?q=ransomware");
  const terms = page.getByRole("radio", { name: /^Terms/ });
  const count = Number(/\d+/.exec((await terms.locator("..").textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  await terms.check();
  await expect(titles(page)).toHaveCount(Math.min(count, 10));
  await expect(page).toHaveURL(/kind=Term/);
  await expectKinds(page, ["Term"]);
  await expect(page.getByRole("radio", { name: /^Terms/ })).toBeFocused();
});

test("a section's filter leaves the articles of that section", async ({ page }) => {
  await page.goto("/search/?q=server");
  const section = page.getByLabel("Articles of");
  await expect(section).toBeVisible();
  await section.selectOption({ index: 1 });
  await expect(page).toHaveURL(/section=/);
  await expectKinds(page, ["Article", "Comparison"]);
});

test("an index in several parts, as a large site has it, finds as many pages as one index", {
  tag: "@full",
}, async ({ page }) => {
  const answer = async () => {
    await page.goto("/search/?q=backup");
    await expect(status(page)).toHaveText(/pages contain “backup”/);
    return {
      status: await status(page).textContent(),
      filters: await page.locator("#site-search fieldset").allTextContents(),
    };
  };
  const whole = await answer();
  const addresses = builtAddresses("out");
  const content = siteContent();
  const pages = addresses.map((path) => ({
    path,
    language: editionOf(content, path).company.language,
  }));
  const search = searchIndex(pages, new Map(), temporaryFolder("search-parts"), 30);
  const { files } = await search.finish(new Map(addresses.map((path) => [path, prerenderedFile(path)])));
  await search.close();
  const parts = new Map(files.map((file) => [file.target, file]));
  expect([...parts.keys()].filter((target) => target.endsWith(".js"))).toHaveLength(2);
  await page.route("**/pagefind/**", (route) => {
    const file = parts.get(new URL(route.request().url()).pathname);
    if (file?.kind === "text") return route.fulfill({ body: file.text, contentType: "application/json" });
    return file?.kind === "copy" ? route.fulfill({ path: file.source }) : route.fulfill({ status: 404 });
  });
  const asked = page.waitForRequest(/\/pagefind\/3\//);
  expect(await answer()).toEqual(whole);
  await asked;
  // Ranks may differ: each part weighs a word by how rare it is in that part.
  await expect(titles(page)).toHaveCount(10);
  for (const link of await titles(page).locator("a").all())
    expect(addresses).toContain(await link.getAttribute("href"));
});

test("a search without a result says so, and hostile text stays text", async ({ page }) => {
  const troubles = watch(page);
  for (const text of ["zzzqqqxxx", "<img src=x onerror=alert(1)>", "“×”", "%00", "a".repeat(300)]) {
    await page.goto(`/search/?q=${encodeURIComponent(text)}`);
    await expect(status(page)).not.toBeEmpty();
    expect(await page.locator("#site-search img").count()).toBe(0);
  }
  await page.goto("/search/?q=zzzqqqxxx");
  await expect(status(page)).toHaveText(/^No page contains “zzzqqqxxx”/);
  await expect(page.getByRole("radio")).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test("where the index cannot be fetched, the page says so and the alphabetical index remains", async ({
  page,
}) => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/search/?q=backup");
  await expect(status(page)).toHaveText(/did not load/);
  await expect(page.getByRole("heading", { name: "Everything from A to Z" })).toBeVisible();
  await page.unroute("**/pagefind/**");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(status(page)).toHaveText(/pages contain “backup”/);
});

test("the page with results is accessible and fits 320 pixels, light and dark", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/search/?q=support");
    await expect(titles(page).first()).toBeVisible();
    await expectAccessible(page, levelAAA);
    await expectNoOverflow(page);
  }
});

test("without script there is no box that does nothing, and every page is in the index", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/search/");
  await expect(page.getByLabel("What are you looking for?")).toBeHidden();
  expect(await page.locator(".letter li").count()).toBeGreaterThan(60);
  await context.close();
});
