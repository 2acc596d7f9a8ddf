/**
 * Among words that are written from right to left, telephone numbers and what is in another language keep their own order. No such language
 * has labels yet: pages of the sample are said to be in Arabic, and get Arabic words in the browser.
 */
import { text } from "node:stream/consumers";
import { prerenderToNodeStream } from "react-dom/static";
import { expect, it } from "vitest";
import { PageView } from "#components/kinds/views.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { languageLinks } from "#lib/kinds/languages.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";
import { launchChromium } from "#tests/support/chromium.ts";

const sample = sampleContent();
const arabic: SiteContent = { ...sample, company: { ...sample.company, language: "ar" } };

async function rendered(path: string): Promise<string> {
  const page = pageAt(sample, path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  const { prelude } = await prerenderToNodeStream(
    <html lang="ar" dir="rtl">
      <body>
        <SiteHeader
          siteContent={arabic}
          breadcrumbs={page.breadcrumbs}
          languages={languageLinks(page, sample)}
        />
        <PageView page={page} siteContent={arabic} />
        <SiteFooter siteContent={arabic} />
      </body>
    </html>,
  );
  return text(prelude);
}

it("telephone numbers are read from left to right, and so is what is in English", async () => {
  await using browser = await launchChromium();
  const page = await browser.newPage({ javaScriptEnabled: true });
  for (const path of ["/contact/", "/services/managed-it/", flagship]) {
    await page.setContent(await rendered(path));
    const { numbers, passages } = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!node.parentElement?.closest("script, style, [dir]:not(html)"))
          node.textContent = (node.textContent ?? "").replace(/\p{L}+/gu, "كلمة");
      const range = document.createRange();
      /** What is read in a text from left to right, whatever order it is written in. */
      const fromLeft = (node: Text) => {
        const letters = Array.from(node.data, (letter, index) => {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          return { letter, left: range.getBoundingClientRect().left };
        });
        return letters
          .sort((a, b) => a.left - b.left)
          .map(({ letter }) => letter)
          .join("");
      };
      const textsIn = (element: Element) => {
        const texts: Text[] = [];
        const inside = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = inside.nextNode(); node; node = inside.nextNode())
          if (node instanceof Text) texts.push(node);
        return texts;
      };
      return {
        numbers: Array.from(document.querySelectorAll("a[href^='tel:']"), (link) =>
          textsIn(link).map(fromLeft).join("|"),
        ),
        passages: Array.from(document.querySelectorAll("body [lang]"), (passage) => {
          const { direction } = getComputedStyle(passage);
          return `${passage.getAttribute("lang")} ${direction}`;
        }),
      };
    });
    expect(numbers.length, path).toBeGreaterThan(1);
    for (const number of numbers) expect(number, path).toContain(sample.company.telephone);
    expect(new Set(passages), path).toEqual(
      new Set(path === flagship ? ["en-US ltr", "es-US ltr"] : ["es-US ltr"]),
    );
  }
});
