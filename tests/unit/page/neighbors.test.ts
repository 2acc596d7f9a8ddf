import { expect, it } from "vitest";
import { neighborsOf, relatedTo } from "#lib/kinds/article/page.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";

const siteContent = siteContentFrom("content");

it("an article's neighbors come before and after it in the order of publication, and the ends have one", () => {
  const ids = siteContent.articles.map(({ id }) => id);
  for (const [index, article] of siteContent.articles.entries()) {
    const { previous, next } = neighborsOf(siteContent, article);
    expect([next?.id, article.id, previous?.id]).toEqual([ids[index - 1], ids[index], ids[index + 1]]);
  }
});

it("three articles to read next: its own section first, then the newest, never itself", () => {
  for (const article of siteContent.articles) {
    const others = siteContent.articles.filter(({ id }) => id !== article.id);
    const near = others.filter(({ data }) => data.category === article.data.category);
    const expected = [...new Set([...near, ...others])].slice(0, 3);
    expect(relatedTo(siteContent, article).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  }
});
