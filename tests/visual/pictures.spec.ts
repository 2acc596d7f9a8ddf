import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type FixtureServer, serveFixtureSite } from "#tests/support/fixture-server.ts";

/** Where the pictures are written, to be looked at; they are never committed. */
const folder = join("tests", ".tmp", "pictures");

/** The pages a reviewer looks at; `fixture` names what the sample content has not. */
const pages = [
  {
    name: "flagship",
    url: "/managed-it-services-vs-break-fix-service-an-analogy-of-outsourced-network-service-solution-options/",
    heading: /^Managed IT Services VS\. Break\/Fix/,
  },
  { name: "compare", url: "/compare/", heading: "Compare the ways to buy IT" },
  { name: "service", url: "/services/managed-it/", heading: "Managed IT" },
  { name: "pricing", url: "/pricing/", heading: /./ },
  { name: "glossary", url: "/glossary/", heading: /./ },
  { name: "contact", url: "/contact/", heading: /./ },
  { name: "five-options", url: "/five-ways/", heading: "Article number 35", fixture: true },
  { name: "two-options", url: "/two-ways/", heading: "Article number 36", fixture: true },
];

/** The eyes it is looked at with: a phone, a tablet, a desk, the dark, forced colors, and A4 paper less its margins. */
const views = [
  { name: "360", width: 360 },
  { name: "768", width: 768 },
  { name: "1440", width: 1440 },
  { name: "1440-dark", width: 1440, colorScheme: "dark" },
  { name: "768-forced", width: 768, forcedColors: "active" },
  { name: "print", width: 703, media: "print" },
] as const;

// Six pictures of a page that is thirteen screens long take their time on a busy machine.
test.describe.configure({ timeout: 180_000 });

let site: FixtureServer;
test.beforeAll(async () => {
  site = await serveFixtureSite();
});
test.afterAll(() => site.close());

for (const { name, url, heading, fixture } of pages) {
  test(`${name} keeps everything inside its page and its cells, on every screen and on paper`, async ({
    page,
  }) => {
    await page.goto(fixture ? site.url(url) : url);
    for (const { name: view, width, ...media } of views) {
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media });
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
      expect(await clipped(page), `${name} at ${view}`).toEqual([]);
    }
  });
}

/** What sticks out of the page or of its own table cell, outside of regions that scroll. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const scrolls = (cell: Element) => {
      const region = cell.closest(".scroller");
      return region !== null && getComputedStyle(region).overflowX === "auto";
    };
    return [
      ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
      ...[...document.querySelectorAll("th, td, .leaf, label")]
        .filter(
          (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1,
        )
        .filter((box) => !scrolls(box))
        .map((box) => `${box.tagName} ${box.textContent?.slice(0, 60)}`),
    ];
  });
}
