import { expect, it } from "vitest";
import { neighboursOf, relatedTo } from "#lib/kinds/article/page.ts";
import { contentLibrary } from "#tests/builders/content-library.ts";

const library = contentLibrary("content");

it("an article's neighbours stand before and after it in the order of publication, and the ends have one", () => {
  const ids = library.articles.map(({ id }) => id);
  for (const [index, article] of library.articles.entries()) {
    const { previous, next } = neighboursOf(library, article);
    expect([next?.id, article.id, previous?.id]).toEqual([ids[index - 1], ids[index], ids[index + 1]]);
  }
});

it("three articles to read next: its own section first, then the newest, never itself", () => {
  for (const article of library.articles) {
    const others = library.articles.filter(({ id }) => id !== article.id);
    const near = others.filter(({ data }) => data.category === article.data.category);
    const expected = [...new Set([...near, ...others])].slice(0, 3);
    expect(relatedTo(library, article).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  }
});
