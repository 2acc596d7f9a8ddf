import { expect, test } from "@playwright/test";
import { badTexts, brokenWords, cutTexts, writeBadTexts } from "../support/bad-texts.ts";
import { kindHalves } from "../support/one-of-each-kind.ts";

for (const { which, tag, pages } of kindHalves()) {
  for (const bad of badTexts) {
    test(`${bad.name}: no page of ${which} is wider than its window or cuts text off`, { tag }, async ({
      page,
    }) => {
      for (const { kind, path } of pages) {
        await page.goto(path);
        await writeBadTexts(page, bad);
        for (const width of [320, 360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await cutTexts(page), `${kind} at ${width} px`).toEqual([]);
        }
      }
    });
  }

  test(`with the text spacing of WCAG 1.4.12, no page of ${which} is wider than 320 pixels or cuts text off`, {
    tag,
  }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { kind, path } of pages) {
      await page.goto(path);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important} p{margin-bottom:2em!important}",
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect.soft(await cutTexts(page), kind).toEqual([]);
    }
  });

  test(`no word of twenty letters or less is broken on ${which}`, { tag }, async ({ page }) => {
    for (const { kind, path } of pages) {
      await page.goto(path);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await brokenWords(page), `${kind} at ${width} px`).toEqual([]);
      }
    }
  });
}
