import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { kindHalves, oneOfEachKind } from "../support/one-of-each-kind.ts";

const schemes = ["light", "dark"] as const;

/** Focusable elements whose ring is less than 3:1 against what is behind it (WCAG 2.2, 1.4.11), in their own words. */
function faintRings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const numbers = (color: string) => color.match(/[\d.]+/g)?.map(Number) ?? [];
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(color).map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element): string => {
      const parent = element.parentElement;
      if (!parent) return getComputedStyle(element).backgroundColor;
      const { backgroundColor } = getComputedStyle(parent);
      return numbers(backgroundColor)[3] === 0 ? behind(parent) : backgroundColor;
    };
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    );
    return [...controls]
      .filter((control) => control.checkVisibility() && control.getAttribute("tabindex") !== "-1")
      .flatMap((control) => {
        control.focus({ preventScroll: true });
        if (!control.matches(":focus-visible")) return [];
        const { outlineColor, outlineStyle } = getComputedStyle(control);
        const [bright = 0, dark = 0] = [luminance(outlineColor), luminance(behind(control))].sort(
          (a, b) => b - a,
        );
        const ratio = (bright + 0.05) / (dark + 0.05);
        const name = `${control.tagName} ${control.textContent?.trim().slice(0, 30)}`;
        return outlineStyle === "none" || ratio < 3 ? [`${name}: ${ratio.toFixed(2)}`] : [];
      });
  });
}

// One window for all of them: to open one takes longer than most of what is asked here.
for (const { which, tag, pages } of kindHalves()) {
  for (const colorScheme of schemes) {
    test(`every ring of focus can be seen, on ${which}, ${colorScheme}`, { tag }, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const { path } of pages) {
        await page.goto(path);
        await page.keyboard.press("Tab");
        expect(await faintRings(page), path).toEqual([]);
      }
    });
  }

  // In light colors it is asked with all else that axe knows, in pages.spec.ts.
  test(`in dark mode, text has the contrast of level AAA on ${which}`, { tag }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    for (const { path } of pages) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast-enhanced"]).analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        path,
      ).toEqual([]);
    }
  });
}

/** Links to the current page that are marked by color alone, which a browser with forced colors takes away. */
function faintMarks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[aria-current]")]
      .filter((mark) => mark.checkVisibility())
      .filter((mark) => {
        const { textDecorationLine, fontWeight } = getComputedStyle(mark);
        return !textDecorationLine.includes("underline") && Number(fontWeight) < 600;
      })
      .map(({ textContent }) => textContent ?? ""),
  );
}

test("where colors are forced, a ring of focus and the mark of the current page can be seen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  const kinds = ["home", "article", "blog", "category", "calculator", "fit", "contact", "plain"];
  for (const { kind, path } of oneOfEachKind().filter((each) => kinds.includes(each.kind))) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    expect(await faintRings(page), kind).toEqual([]);
    expect(await faintMarks(page), kind).toEqual([]);
  }
});

for (const colorScheme of schemes)
  test(`a button of a call to action can be read under the pointer, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/pricing/");
    await page.getByRole("complementary").getByRole("link", { name: "Ask for a quote" }).hover();
    const { violations } = await new AxeBuilder({ page })
      .include("aside")
      .withRules(["color-contrast-enhanced"])
      .analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });

test("the menu's button stays where it is when the menu opens, and so does the page", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/services/managed-it/");
  const button = page.locator("summary", { hasText: "Menu" });
  const headline = page.getByRole("heading", { level: 1 });
  const before = [await button.boundingBox(), await headline.boundingBox()];
  await button.click();
  const menu = page.getByRole("navigation", { name: "Menu" });
  await expect(menu.getByRole("link", { name: "Search" })).toBeVisible();
  const after = [await button.boundingBox(), await headline.boundingBox()];
  for (const [index, box] of after.entries()) {
    expect(Math.abs((box?.x ?? 0) - (before[index]?.x ?? 0))).toBeLessThanOrEqual(1);
    expect(box?.y).toBe(before[index]?.y);
  }
  await expect(menu.getByRole("link", { name: "Services" })).toHaveAttribute("aria-current", "true");
  await button.click();
  await expect(menu).toBeHidden();
});

test("the page one is on is marked in the menu", async ({ page }) => {
  await page.goto("/pricing/");
  const menu = page.getByRole("navigation", { name: "Main" });
  await expect(menu.getByRole("link", { name: "Pricing" })).toHaveAttribute("aria-current", "page");
  await expect(menu.locator("[aria-current]")).toHaveCount(1);
});

test("the worked costs of an article are not cut off on a tablet or a desk", async ({ page }) => {
  await page.goto("/co-managed-vs-fully-managed-it/");
  for (const width of [768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("main section[tabindex]")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...cut), `${width} px`).toBeLessThanOrEqual(1);
  }
});
