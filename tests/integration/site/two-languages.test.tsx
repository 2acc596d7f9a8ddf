/** Every page in a second language is made from its own words; what is not translated is linked in its language, and said to be in it. */
import { text } from "node:stream/consumers";
import { prerenderToNodeStream } from "react-dom/static";
import { expect, it } from "vitest";
import { PageView } from "#components/kinds/views.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { LinkBetween } from "#components/sections/link-between.tsx";
import { Prose } from "#components/sections/prose.tsx";
import { allPages } from "#lib/kinds/all-pages.ts";
import { languageLinks } from "#lib/kinds/languages.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import { english, spanish } from "#tests/builders/two-languages.ts";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";

const render = async (element: React.ReactNode) => text((await prerenderToNodeStream(element)).prelude);

function spanishEdition() {
  const [, es] = writtenSiteContent(english, { es: spanish }).editions;
  if (!es) throw new Error("There is no Spanish edition.");
  return es;
}

/** The texts of the English documents that a Spanish page must not show: sentences, and names of rows. */
function englishTexts(value: unknown): string[] {
  if (typeof value === "string") return /[a-z] [a-z]/i.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(englishTexts) : [];
}

it("a page in Spanish has nothing of the English documents, and no link to an English page that is not marked", async () => {
  const es = spanishEdition();
  const { company, ...documents } = english;
  const texts = [
    ...new Set([...englishTexts(documents), company.company.tagline, company.company.description]),
  ];
  let pages = 0;
  for (const page of allPages(es)) {
    const html = await render(
      <>
        <SiteHeader siteContent={es} breadcrumbs={page.breadcrumbs} languages={languageLinks(page, es)} />
        <PageView page={page} siteContent={es} />
        <SiteFooter siteContent={es} />
      </>,
    );
    pages += 1;
    expect(
      texts.filter((words) => html.includes(words)),
      page.path,
    ).toEqual([]);
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)];
    const unmarked = links.filter(([tag, href]) => !href?.startsWith("/es/") && !/hreflang/i.test(tag));
    expect(
      unmarked.map(([tag]) => tag),
      page.path,
    ).toEqual([]);
    expect(html, page.path).toContain('lang="en-US">English</a>');
  }
  expect(pages).toBe(11);
});

it("a link to a page that is not translated says the language of the page in the reader's", async () => {
  const es = spanishEdition();
  expect(
    await render(
      <LinkBetween siteContent={es} href="/history/">
        historia
      </LinkBetween>,
    ),
  ).toBe('<a href="/history/" hrefLang="en-US">historia<!-- --> (inglés)</a>');
  expect(
    await render(<Prose siteContent={es} tree={renderMarkdown("[Artículos](/blog/)", "es").tree} />),
  ).toBe('<p><a href="/es/blog/">Artículos</a></p>');
});
