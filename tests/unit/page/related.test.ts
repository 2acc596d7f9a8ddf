import { expect, it } from "vitest";
import { relatedTo } from "#lib/kinds/article/page.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const siteContent = sampleContent();

it("three articles to read next: its own section first, then the newest, never itself", () => {
  for (const article of siteContent.articles) {
    const others = siteContent.articles.filter(({ id }) => id !== article.id);
    const near = others.filter(({ data }) => data.category === article.data.category);
    const expected = [...new Set([...near, ...others])].slice(0, 3);
    expect(relatedTo(siteContent, article).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  }
});
