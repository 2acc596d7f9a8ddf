import { expect, it } from "vitest";
import { outlineOf } from "#lib/mdx/outline.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { printedFacts } from "#lib/page/printed-facts.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";

it("a fact that an amount rests on is a source of the page, also through a named amount", () => {
  using site = smallSite();
  site.write(
    "content/sums/plan.yaml",
    "title: A plan\namounts:\n  half: user-limit / 2\n  quarter: half / 2\n",
  );
  const content = siteContentFrom(`${site.root}/content`);
  const sources = (text: string) =>
    printedFacts(content, { components: outlineOf(readMdx(text)).components }).map(({ id }) => id);
  expect(sources('Up to <Amount of="plan.quarter" /> users.')).toEqual(["user-limit"]);
  expect(sources('It costs <Amount of="12 * managed-per-user" />.')).toEqual([]);
});
