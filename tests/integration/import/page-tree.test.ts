import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import { pathTo } from "#lib/tools/import/source/page-tree.ts";

describe("the way to an element of a saved page", () => {
  it("is found for every heading of a page by reading each element once", () => {
    let reads = 0;
    const element = (below: Element[]): Element => ({
      type: "element",
      tagName: "h2",
      properties: {},
      get children() {
        reads += 1;
        return below;
      },
    });
    const headings = Array.from({ length: 2_000 }, () => element([]));
    const body = element(headings);
    const page: Root = { type: "root", children: [body] };
    expect(pathTo(page, headings[999] ?? body)).toHaveLength(2);
    for (const heading of headings) pathTo(page, heading);
    expect(reads).toBe(headings.length + 1);
  });

  it("is empty for an element of another page", () => {
    const other: Element = { type: "element", tagName: "p", properties: {}, children: [] };
    expect(pathTo({ type: "root", children: [] }, other)).toEqual([]);
  });
});
