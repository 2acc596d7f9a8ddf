/** What every browser test asks of a page, whatever else it tries. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2, levels A and AA. */
export const levelAA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** With level AAA of WCAG 2, contrast above all. */
export const levelAAA = [...levelAA, "wcag2aaa"];

/** Console errors, refused loads and policy violations, as they come. */
export function watch(page: Page): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  return troubles;
}

/** Fails naming each rule of axe that the page breaks, with the first element that does. */
export async function expectAccessible(page: Page, tags: string[]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Fails where the page is wider than the window, once its style is there: a click that leads to a page does not wait for it. */
export async function expectNoOverflow(page: Page): Promise<void> {
  await page.waitForLoadState();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}
