/** What a finger has to hit: WCAG 2.2, 2.5.8 everywhere, and 44 pixels for what a page asks its reader to press. */
import { expect, type Page, test } from "@playwright/test";
import { kindHalves } from "../support/one-of-each-kind.ts";

/**
 * Targets that are smaller than 24 pixels and too near to another, in their own words. Links within a sentence may be: their size is its
 * line's.
 */
function crowdedTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const blockOf = (element: Element): Element => {
      const parent = element.parentElement;
      return parent && getComputedStyle(parent).display === "inline" ? blockOf(parent) : (parent ?? element);
    };
    const words = (element: Element) => element.textContent?.replace(/\s+/g, "") ?? "";
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" && words(blockOf(element)) !== words(element);
    // A control and its label are one target.
    const boxOf = (element: Element) => {
      const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])].map(
        (part) => part.getBoundingClientRect(),
      );
      const [left, top] = [
        Math.min(...boxes.map((box) => box.left)),
        Math.min(...boxes.map((box) => box.top)),
      ];
      const [right, bottom] = [
        Math.max(...boxes.map((box) => box.right)),
        Math.max(...boxes.map((box) => box.bottom)),
      ];
      const isSmall = Math.min(right - left, bottom - top) < least;
      return { element, left, top, right, bottom, isSmall, x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    const targets = [
      ...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])"),
    ]
      .filter((target) => target.checkVisibility() && target.getAttribute("tabindex") !== "-1")
      .map(boxOf)
      .filter(({ right, bottom }) => right > 0 && bottom > 0);
    return targets
      .filter(({ isSmall, element }) => isSmall && !isInSentence(element))
      .filter(({ element, x, y }) =>
        targets.some((other) => {
          if (other.element === element) return false;
          if (other.isSmall) return Math.hypot(other.x - x, other.y - y) < least;
          const across = Math.max(other.left - x, 0, x - other.right);
          const down = Math.max(other.top - y, 0, y - other.bottom);
          return Math.hypot(across, down) < least / 2;
        }),
      )
      .map(({ element }) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`);
  });
}

/** Buttons in the main part that are lower than 44 pixels, in their own words. */
function lowButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main a[href], main button")]
      .filter((button) => button.checkVisibility())
      .filter((button) => getComputedStyle(button).backgroundColor !== "rgba(0, 0, 0, 0)")
      .map((button) => ({ button, height: button.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44)
      .map(({ button, height }) => `${button.textContent?.trim()}: ${height} px`),
  );
}

for (const { which, tag, pages } of kindHalves()) {
  test(`on ${which}, every target is 24 pixels large or has the room, and every button is 44 pixels high on a phone`, {
    tag,
  }, async ({ page }) => {
    for (const { kind, path } of pages) {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(path);
        expect.soft(await crowdedTargets(page), `${kind} at ${width} px`).toEqual([]);
      }
      expect.soft(await lowButtons(page), kind).toEqual([]);
    }
  });
}
