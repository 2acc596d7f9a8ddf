/** What comes out of a printer: what was written, and whose it is; nothing to press or to fill in. */
import { expect, test } from "@playwright/test";
import { defaultRoutes } from "#lib/site/addresses.ts";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";

test("each kind of page on paper has its company's name, headings stay with what follows, and no form is printed", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print" });
  for (const { path } of oneOfEachKind()) {
    await page.goto(path);
    const seen = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      return {
        // What was answered in the calculator and in the fit questions belongs to their result.
        controls: shown("input, select, textarea, button")
          .filter((control) => !control.closest("#calculator, [data-fit]"))
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        loose: shown("h2, h3, caption")
          .filter((heading) => getComputedStyle(heading).breakAfter !== "avoid")
          .map(({ textContent }) => textContent),
        // Names of classes are shortened in the built site.
        names: shown("body > header > a[href='/'], body > footer address").length,
      };
    });
    expect(seen.controls, path).toEqual([]);
    expect(seen.loose, path).toEqual([]);
    // The page for an attack ends with its one sheet: its number is in the text.
    expect(seen.names, path).toBe(path === defaultRoutes.emergency() ? 1 : 2);
  }
});
