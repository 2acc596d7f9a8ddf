import { expect, test } from "vitest";
import type { DocumentEdit } from "#lib/tools/studio/contract.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";

const fields = '---\ntitle: "A title"\n---\n';

function edited(text: string, ...edits: DocumentEdit[]): string {
  return applyEdits(text, "mdx", edits);
}

/** A document whose edit replaces a word of the block's tree, as an editor of rich text would. */
function withWord(text: string, at: number[], word: string, next: string): string {
  const [first = 0, second] = at;
  const top = openDocument(text, "mdx").blocks?.[first];
  const block = second === undefined ? top : top?.component?.children?.[second];
  if (!block?.tree) throw new Error("There is no such block.");
  const tree = JSON.parse(JSON.stringify(block.tree).replace(word, next));
  return edited(text, { act: "replace", at, block: { tree } });
}

test("A word changes in its place: line breaks, escapes, entities and references beside it stay as they were written", () => {
  const text = `${fields}
One *line* with \\{x\\} and \\<30,
another with&nbsp;an entity, a [reference][r]  
and <Fact
id="mfa-compromise-reduction" /> at the end.

[r]: /about/
`;
  expect(withWord(text, [0], "another", "some other")).toBe(text.replace("another", "some other"));
});

test("A cell changes in its place: the other columns keep their padding", () => {
  const text = `${fields}
| Plan    | Price |
|:--------|------:|
| \`a\\|b\` | low   |
| Two     | high  |
`;
  expect(withWord(text, [0], "low", "lower")).toBe(text.replace("low ", "lower "));
});

test("A block inside a component keeps the component's indentation", () => {
  const text = `${fields}
<Callout kind="tip">
  One line,
  and its second.

  - an entry
    of two lines
</Callout>
`;
  expect(withWord(text, [0, 1], "two", "three")).toBe(text.replace("of two", "of three"));
});

test("A component's attribute is set, added in the order of its form, and removed, without touching the others", () => {
  const text = `${fields}\n<Callout  title='Ask'\n  kind="tip">\n\nText.\n\n</Callout>\n`;
  expect(edited(text, { act: "props", at: [0], props: { title: "Ask", kind: "note" } })).toBe(
    text.replace('"tip"', '"note"'),
  );
  expect(edited(text, { act: "props", at: [0], props: { kind: "tip" } })).toBe(
    text.replace("  title='Ask'", ""),
  );
  const price = `${fields}\n<Photo src="a.jpg" credit="Somebody" />\n`;
  expect(
    edited(price, { act: "props", at: [0], props: { src: "a.jpg", credit: "Somebody", alt: 'A "rack"' } }),
  ).toBe(price.replace(" credit", " alt='A \"rack\"' credit"));
});

test("Blocks are inserted, moved and removed with the empty lines between them, also at the end of a file without a last line ending", () => {
  const text = `${fields}\nOne.\n\nTwo.\n\nThree.`;
  const paragraph = (value: string) => ({
    tree: { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
  });
  expect(edited(text, { act: "insert", at: [3], block: paragraph("Four.") })).toBe(`${text}\n\nFour.`);
  expect(edited(text, { act: "insert", at: [0], block: paragraph("Zero.") })).toBe(
    text.replace("One.", "Zero.\n\nOne."),
  );
  expect(edited(text, { act: "move", at: [0], to: [2] })).toBe(`${fields}\nTwo.\n\nThree.\n\nOne.`);
  expect(edited(text, { act: "remove", at: [1] })).toBe(`${fields}\nOne.\n\nThree.`);
  expect(edited(text, { act: "remove", at: [2] })).toBe(`${fields}\nOne.\n\nTwo.`);
});

test("A list whose entry is a component alone keeps it, and an entry may become one", () => {
  const text = `${fields}\n- <Fact id="x" />\n- Some words.\n`;
  expect(withWord(text, [0], "Some", "Other")).toBe(text.replace("Some", "Other"));
  const fact = { type: "mdxJsxTextElement" as const, name: "Price", attributes: [], children: [] };
  const [list] = openDocument(text, "mdx").blocks ?? [];
  if (list?.tree?.type !== "list") throw new Error("The first block is no list.");
  const tree = structuredClone(list.tree);
  tree.children.push({ type: "listItem", children: [{ type: "paragraph", children: [fact] }] });
  expect(edited(text, { act: "replace", at: [0], block: { tree } })).toBe(`${text}- <Price />\n`);
});

test("An address is written as it was typed, and a line break in a cell is a space", () => {
  const text = `${fields}\nWord one.\n\n| A |\n|---|\n| word |\n`;
  expect(withWord(text, [0], "Word", "See www.example.com/a_b (or it@example.com) in R&D, snake_case:")).toBe(
    text.replace("Word", "See www.example.com/a_b (or it@example.com) in R&D, snake_case:"),
  );
  expect(withWord(text, [1], "word", "two\\nlines")).toBe(text.replace("| word", "| two lines"));
});
