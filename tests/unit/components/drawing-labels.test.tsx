import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DrawingLabels } from "#components/mdx/drawing-labels.tsx";

it("a drawing's labels are words of the page, in their order", () => {
  expect(renderToStaticMarkup(<DrawingLabels labels={["Your IT person", "The provider"]} />)).toMatch(
    /^<ul[^>]*><li>Your IT person<\/li><li>The provider<\/li><\/ul>$/,
  );
});

it("a drawing without labels has no list", () => {
  expect(renderToStaticMarkup(<DrawingLabels />)).toBe("");
});
