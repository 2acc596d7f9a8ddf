import type { Nodes, RootContent } from "mdast";
import { expect, test } from "vitest";
import { isNode, parseDocument } from "yaml";
import type { FieldPath, Json } from "#lib/content/edit/json.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { layoutOf } from "#lib/tools/studio/document/layout.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import {
  type AnyDocument,
  difference,
  everyDocument,
  treeBlocks,
  values,
} from "#tests/unit/studio/every-document.ts";

const documents = everyDocument().map((document) => ({
  ...document,
  opened: openDocument(document.text, document.format),
}));

test("Every document opens, and saving it without an edit changes no byte", () => {
  for (const { file, text, format, opened } of documents) {
    expect([opened.broken, opened.fieldsBroken, opened.bodyBroken], file).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const blocks = treeBlocks(opened.blocks).flatMap(({ path, block: { tree } }) =>
      tree ? [{ act: "replace" as const, at: path, block: { tree } }] : [],
    );
    const fields = {
      act: "field" as const,
      at: [],
      ...(opened.fields !== undefined && { value: opened.fields }),
    };
    expect(applyEdits(text, format, [fields, ...blocks]), file).toBe(text);
  }
});

test("The blocks of a body follow each other, with nothing between them but empty lines", () => {
  for (const { file, text, opened } of documents) {
    for (const [index, block] of (opened.blocks ?? []).entries()) {
      const end = opened.blocks?.[index + 1]?.start ?? text.length;
      expect(text.slice(block.end, end).trim(), file).toBe("");
      expect(block.source, file).toBe(text.slice(block.start, block.end));
    }
  }
});

/** Enough of them to be the measure of what people write. */
const wordEdits = 700;

test(`One word of a block's tree changes one line of the file, in each of ${wordEdits} blocks`, () => {
  const blocks = documents.flatMap((document) =>
    treeBlocks(document.opened.blocks).flatMap(({ path, block: { tree } }) =>
      tree ? wordsIn(tree).map((at) => ({ document, path, tree, at })) : [],
    ),
  );
  expect(blocks.length).toBeGreaterThanOrEqual(wordEdits);
  const kinds = new Set<string>();
  const step = blocks.length / wordEdits;
  for (let index = 0; index < wordEdits; index += 1) {
    const chosen = blocks[Math.floor(index * step)];
    if (!chosen) continue;
    const { document, path, at } = chosen;
    const tree = structuredClone(chosen.tree);
    const text = wordsIn(tree).find((leaf) => leaf.place === at.place);
    if (text?.node.type === "text") text.node.value = text.node.value.replace(/[A-Za-z]{4,}/, "zebra");
    kinds.add(at.within);
    const result = applyEdits(document.text, document.format, [
      { act: "replace", at: path, block: { tree } },
    ]);
    const { gone, come } = difference(document.text, result);
    expect([gone.length, come.length], `${document.file}: ${gone.join("\n")}`).toEqual([1, 1]);
    const part = changedPart(document.text, result);
    expect("zebra", document.file).toContain(part.come);
    expect(part.gone, document.file).toMatch(/^[A-Za-z]*$/);
  }
  expect([...kinds].sort()).toEqual(["heading", "listItem", "paragraph", "tableCell"]);
});

interface Word {
  node: Nodes;
  /** Its number among the tree's texts. */
  place: number;
  within: string;
}

/** The texts of a tree that have a word, one for each paragraph, heading, entry and cell. */
function wordsIn(tree: RootContent): Word[] {
  const found: Word[] = [];
  let place = 0;
  const walk = (node: Nodes, within: string): void => {
    const isPlace = ["paragraph", "heading", "listItem", "tableCell"].includes(node.type);
    const own = isPlace && !(node.type === "paragraph" && within === "listItem") ? node.type : within;
    if (node.type === "text") {
      place += 1;
      if (/[A-Za-z]{4,}/.test(node.value)) found.push({ node, place, within });
    } else if ("children" in node) for (const child of node.children) walk(child, own);
  };
  walk(tree, tree.type);
  return found;
}

const fieldEdits = 500;
const newValues: Json[] = [
  "Another value",
  "no",
  "2026-01-31",
  "1.0",
  "a: b",
  "@x",
  `it's "so"`,
  "x #y",
  " - ",
  "12:30",
  "",
  5,
  true,
  "null",
];

test(`A field changes its own lines alone, in each of ${fieldEdits} edits`, () => {
  const all = documents.flatMap((document) =>
    document.opened.fields === undefined
      ? []
      : values(document.opened.fields).map(({ path, value }) => ({ document, path, value })),
  );
  for (let index = 0; index < fieldEdits; index += 1) {
    const chosen = all[Math.floor((index * all.length) / fieldEdits)];
    if (!chosen) continue;
    const { document, path, value } = chosen;
    const word = typeof value === "string" && /[A-Za-z]{4,}/.test(value) && index % 2 === 0;
    const next = word ? String(value).replace(/[A-Za-z]{4,}/, "zebra") : newValues[index % newValues.length];
    if (next === undefined || next === value) continue;
    const result = applyEdits(document.text, document.format, [{ act: "field", at: path, value: next }]);
    const { gone, come, stretches } = difference(document.text, result);
    const where = `${document.file}: ${path.join(".")} = ${String(next)}`;
    expect(stretches, where).toBe(1);
    if (word) expect([gone.length, come.length], where).toEqual([1, 1]);
    else expect(gone.length, where).toBeLessThanOrEqual(linesOf(document, path));
    expect(openDocument(result, document.format).blocks?.length, where).toBe(document.opened.blocks?.length);
  }
});

/** What is between the beginning and the end that two texts share. */
function changedPart(before: string, after: string): { gone: string; come: string } {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return { gone: before.slice(head, before.length - tail), come: after.slice(head, after.length - tail) };
}

/** How many lines of the file a value takes. */
function linesOf({ text, format }: AnyDocument, path: FieldPath): number {
  const { yaml } = layoutOf(text, format);
  const own = text.slice(yaml?.start, yaml?.end);
  const node = parseDocument(own).getIn(path, true);
  const [start = 0, end = 0] = (isNode(node) && node.range) || [];
  return own.slice(start, end).trimEnd().split("\n").length;
}
