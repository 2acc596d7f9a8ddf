import { expect, test } from "@playwright/test";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { badTexts, brokenWords, cutTexts, writeBadTexts } from "../support/bad-texts.ts";
import { kindHalves } from "../support/one-of-each-kind.ts";

test("a long name of an option breaks no subject and no rating of a comparison on a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(flagship);
  const broken = await page.evaluate(() => {
    const [table] = document.querySelectorAll("main table");
    for (const leader of table?.querySelectorAll("b[class]") ?? [])
      leader.textContent = "Innerbetriebliche Systemadministration";
    for (const cell of table?.querySelectorAll<HTMLElement>("[data-label]") ?? [])
      cell.dataset.label = "Innerbetriebliche Systemadministration";
    const words = [...(table?.querySelectorAll("[scope=rowgroup], td > span:not([hidden])") ?? [])];
    const range = document.createRange();
    return words
      .filter((word) => {
        range.selectNodeContents(word.lastChild ?? word);
        return range.getClientRects().length > 1;
      })
      .map(({ textContent }) => textContent);
  });
  expect(broken).toEqual([]);
});

test("a long word in the company's name or its address of mail is not broken in the footer", async ({
  page,
}) => {
  await page.goto("/");
  await page.evaluate(() => {
    const [name] = document.querySelectorAll("body > footer p");
    if (name) name.textContent = "Featherstonehaugh";
    const mail = document.querySelector("body > footer a[href^='mailto:']");
    if (mail) mail.textContent = "hello@featherstonehaugh.example";
  });
  const broken = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("body > footer p:first-child, body > footer a[href^='mailto:']")]
        .filter((words) => {
          const range = document.createRange();
          range.selectNodeContents(words);
          return range.getClientRects().length > 1;
        })
        .map(({ textContent }) => textContent),
    );
  for (const width of [360, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await broken(), `${width} px`).toEqual([]);
  }
});

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
