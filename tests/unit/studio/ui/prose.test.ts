import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Root, RootContent } from "mdast";
import { type Command, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { deleteColumn } from "prosemirror-tables";
import { expect, test } from "vitest";
import { partsOf } from "#lib/content/check/frontmatter.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { readMarkdown } from "#lib/mdx/reader.ts";
import type { NewBlock } from "#lib/tools/studio/contract.ts";
import { documentOf } from "#lib/tools/studio/ui/prose/from-mdast.ts";
import { schema } from "#lib/tools/studio/ui/prose/schema.ts";
import { newBlock, writtenBlocks } from "#lib/tools/studio/ui/prose/to-mdast.ts";

const { nodes, marks } = schema;
const prose = new Set(["paragraph", "heading", "list", "blockquote", "table", "code", "thematicBreak"]);

/** As the server sends a tree: without positions, and without what a parser keeps for itself. */
function sent<Tree extends RootContent | Root>(tree: Tree): Tree {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === "position" || key === "data" ? undefined : value)),
  );
}

function bodiesBelow(folder: string): [file: string, body: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .map((name): [string, string] => {
      const text = readFileSync(join(folder, name), "utf8");
      return [name, text.slice(partsOf({ format: "mdx", text }).parts?.bodyStart ?? text.length)];
    });
}

/** Every block of prose, also those that components hold. */
function proseOf(tree: Root | RootContent): RootContent[] {
  if (tree.type !== "root" && tree.type !== "mdxJsxFlowElement") return prose.has(tree.type) ? [tree] : [];
  return tree.children.flatMap((child) => proseOf(child));
}

function throughEditor(tree: RootContent): NewBlock {
  const [node] = documentOf([{ kind: "paragraph", source: "?", line: 1, tree }]).content.content;
  if (!node) throw new Error("The document is empty.");
  node.check();
  return newBlock(node);
}

const blockOf = (markdown: string): RootContent => {
  const [block] = sent(readMarkdown(markdown)).children;
  if (!block) throw new Error("Nothing to read.");
  return block;
};

test.each(["content", "tests/fixtures/site"])(
  "every block of prose below %s comes back from the editor as it was",
  (folder) => {
    const blocks = bodiesBelow(folder).flatMap(([file, body]) =>
      proseOf(sent(readMdx(body))).map((tree) => ({ file, tree })),
    );
    expect(blocks.length).toBeGreaterThan(20);
    const changed = blocks.filter(({ tree }) => !isDeepStrictEqual(throughEditor(tree), { tree }));
    expect(changed).toEqual([]);
  },
);

test.each([
  ["***bold** in italics*"],
  ["**bold with *italics***"],
  ['[a **bold** link](/about/ "About us") and **[a link in bold](/about/)**'],
  ["`code` and **`bold code`**, ~~gone~~"],
  ["**one line\nand the next**\nand a third"],
  ["a line\\\nbroken"],
  ["- one\n- two\n\n  with a second paragraph\n  1. deep\n     - deeper"],
  ["- [ ] open\n- [x] done"],
  ["3. three\n4. four"],
  ["> quoted\n>\n> > twice\n>\n> - in a list"],
  ["| a | b |\n|:--|--:|\n| **c** |  |\n| d |"],
  ['```ts title="x"\ncode\n\n  more\n```'],
  ["![a picture](x.png) beside text"],
  ["a * star, an _ underscore, a \\`tick\\`, &amp; and <angle>"],
])("Markdown comes back from the editor as it was: %j", (markdown) => {
  const tree = blockOf(markdown);
  // A row may be shorter than the table; in the editor it is as long.
  const expected = markdown.startsWith("|") ? blockOf(`${markdown}  |`) : tree;
  expect(throughEditor(tree)).toEqual({ tree: expected });
});

test("spaces that were made bold with a word are written outside of it", () => {
  const strong = marks.strong.create();
  const paragraph = nodes.paragraph.create(null, [
    schema.text("one"),
    schema.text(" two ", [strong]),
    nodes.hard_break.create(null, null, [strong]),
    schema.text("three "),
  ]);
  expect(newBlock(paragraph)).toEqual({
    tree: {
      type: "paragraph",
      children: [
        { type: "text", value: "one " },
        { type: "strong", children: [{ type: "text", value: "two" }] },
        { type: "text", value: " " },
        { type: "break" },
        { type: "text", value: "three" },
      ],
    },
  });
});

test("a block that the editor has no node for is kept as it is written", () => {
  const source = "[^1]: A footnote.";
  const document = documentOf([
    { kind: "source", source, line: 3 },
    {
      kind: "component",
      source: "<Callout/>",
      line: 5,
      component: { name: "Callout", props: { kind: "tip" } },
    },
  ]);
  expect(document.content.content.map(newBlock)).toEqual([
    { source },
    { component: { name: "Callout", props: { kind: "tip" } } },
  ]);
});

test("a figure that stands alone in its paragraph is written as the component that MDX reads there", () => {
  const chip = nodes.chip.create({ name: "Price", props: { of: "managed-per-user" } });
  const component = { name: "Price", props: { of: "managed-per-user" } };
  expect(newBlock(nodes.paragraph.create(null, [chip, schema.text(" ")]))).toEqual({ component });
  expect(newBlock(nodes.paragraph.create(null, [schema.text("About "), chip]))).toHaveProperty("tree");
});

test("a component that was just put in is not in the file before something is filled in", () => {
  const component = (src: string) => nodes.component.create({ name: "Photo", props: { src, alt: "" } });
  const doc = (src: string) => nodes.doc.create(null, [component(src)]);
  expect(writtenBlocks(doc(""))).toEqual([]);
  expect(writtenBlocks(doc("rack.jpg"))).toHaveLength(1);
});

test("a column keeps its alignment while others come and go", () => {
  const doc = documentOf([
    { kind: "table", source: "", line: 1, tree: blockOf("| a | b |\n|:--|--:|\n| c | d |") },
  ]);
  const state = EditorState.create({ doc });
  const inFirstCell = state.apply(state.tr.setSelection(TextSelection.create(doc, 4)));
  const without = inFirstCell.apply(transactionOf(inFirstCell, deleteColumn));
  expect(without.doc.children.map(newBlock)).toEqual([{ tree: blockOf("| b |\n|--:|\n| d |") }]);
});

function transactionOf(state: EditorState, command: Command): Transaction {
  let made: Transaction | undefined;
  command(state, (transaction) => {
    made = transaction;
  });
  if (!made) throw new Error("The command did nothing.");
  return made;
}
