import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Figure } from "#components/mdx/figure.tsx";

const figure = (parts: { labels?: string[]; caption?: string }) =>
  renderToStaticMarkup(<Figure src="two-keys-one-door.svg" alt="Two people at one door." {...parts} />);

it("a drawing's labels are words of the page, in their order, before the line below it", () => {
  expect(figure({ labels: ["Your IT person", "The provider"], caption: "Two keys." })).toMatch(
    /^<figure[^>]*><img [^>]*\/><ul[^>]*><li>Your IT person<\/li><li>The provider<\/li><\/ul><figcaption>Two keys\.<\/figcaption><\/figure>$/,
  );
});

it("a drawing without labels has no list", () => {
  expect(figure({})).toMatch(/^<figure[^>]*><img [^>]*\/><\/figure>$/);
});
