import { expect, it } from "vitest";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import { outlineOf, printedOutline } from "#lib/mdx/outline.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";

const body = `A first paragraph with <Fact id="b" /> and a [link](/x/).

## Two words

- a list item

<Callout kind="tip">

Inside a callout, <Fact id="a" /> and <Fact id="b" />.

</Callout>

## Two words
`;

it("reads headings with the ids their elements carry, the second of a name numbered", () => {
  expect(outlineOf(readMdx(body)).headings.map(({ id }) => id)).toEqual(["two-words", "two-words-1"]);
});

it("lists components with their attributes, in the order of appearance", () => {
  expect(outlineOf(readMdx(body)).components.map(({ name, attributes }) => [name, attributes.id])).toEqual([
    ["Fact", "b"],
    ["Callout", undefined],
    ["Fact", "a"],
    ["Fact", "b"],
  ]);
});

it("numbers the blocks of running text, those of list items among them", () => {
  expect(outlineOf(readMdx(body)).paragraphs.map((runs) => runs.join("|"))).toEqual([
    "A first paragraph with | and a |.",
    "a list item",
    "Inside a callout, | and |.",
  ]);
});

it("says an answer's Markdown in plain words, a line a block", () => {
  expect(renderMarkdown("One **bold** word.\n\n- first\n- second", "en-US").text).toBe(
    "One bold word.\nfirst\nsecond",
  );
});

it("a comment beside a heading's words is neither in the contents nor in the address of the section", () => {
  const none = () => "";
  const outline = outlineOf(readMdx("## References{/* look at /old/ */}\n\nText.\n"));
  expect(printedOutline(outline, { price: none, amount: none, quoted: none }).headings).toEqual([
    { id: "references", text: "References", depth: 2 },
  ]);
});
