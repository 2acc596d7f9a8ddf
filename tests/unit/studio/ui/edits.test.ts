import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Json } from "#lib/content/edit/json.ts";
import type { BlockView, DocumentEdit, NewBlock } from "#lib/tools/studio/contract.ts";
import { fieldEdits } from "#lib/tools/studio/ui/fields/field-edits.ts";
import { withEdits } from "#lib/tools/studio/ui/fields/field-values.ts";
import { bodyEdits } from "#lib/tools/studio/ui/prose/edits.ts";
import { documentOf, newKey } from "#lib/tools/studio/ui/prose/from-mdast.ts";
import { blockKeys } from "#lib/tools/studio/ui/prose/keys.ts";
import { reconcile } from "#lib/tools/studio/ui/prose/reconcile.ts";
import { schema } from "#lib/tools/studio/ui/prose/schema.ts";
import { newBlock, writtenBlocks } from "#lib/tools/studio/ui/prose/to-mdast.ts";

const { nodes } = schema;

const view = (text: string): BlockView => ({
  kind: "paragraph",
  source: text,
  line: 1,
  tree: { type: "paragraph", children: [{ type: "text", value: text }] },
});
const callout = (...texts: string[]): BlockView => ({
  kind: "component",
  source: "",
  line: 1,
  component: { name: "Callout", props: { kind: "tip" }, children: texts.map(view) },
});
const paragraph = (text: string, key = newKey()): Node =>
  nodes.paragraph.create({ key }, text === "" ? null : schema.text(text));
const keyed = (text: string, node: Node): Node => paragraph(text, node.attrs.key);
const documentWith = (children: readonly Node[]): Node =>
  nodes.doc.create(null, children.length > 0 ? [...children] : paragraph(""));
const written = (node: Node): NewBlock[] => writtenBlocks(node).map(newBlock);

/** What the server does with edits, on plain lists. */
function applied(blocks: readonly NewBlock[], edits: readonly DocumentEdit[]): NewBlock[] {
  const result = structuredClone([...blocks]);
  for (const edit of edits) {
    if (!("at" in edit) || edit.act === "field" || edit.act === "move-entry") throw new Error(edit.act);
    const list = edit.at.slice(0, -1).reduce((inner: NewBlock[], index) => {
      const block = inner[index];
      if (!block || !("component" in block)) throw new Error("No such component.");
      const children = [...(block.component.children ?? [])];
      inner[index] = { component: { ...block.component, children } };
      return children;
    }, result);
    const index = edit.at.at(-1) ?? 0;
    if (edit.act === "remove") list.splice(index, 1);
    else if (edit.act === "insert") list.splice(index, 0, edit.block);
    else if (edit.act === "replace") list[index] = edit.block;
    else if (edit.act === "move") list.splice(edit.to.at(-1) ?? 0, 0, ...list.splice(index, 1));
    else {
      const block = list[index];
      if (block && "component" in block)
        list[index] = { component: { ...block.component, props: edit.props } };
    }
  }
  return result;
}

test("a changed word is one edit, of its block alone", () => {
  const base = documentOf([view("one"), callout("two", "three"), view("four")]);
  const [first, middle, last] = base.children;
  if (!first || !middle || !last) throw new Error("Three blocks were made.");
  const [inside, other] = middle.children;
  if (!inside || !other) throw new Error("Two blocks were made.");
  const now = documentWith([first, middle.copy(middle.content.replaceChild(1, keyed("drei", other))), last]);
  expect(bodyEdits(base, now)).toEqual([{ act: "replace", at: [1, 1], block: newBlock(paragraph("drei")) }]);
  expect(bodyEdits(base, base)).toEqual([]);
});

test("a block that goes down or up is one move", () => {
  const base = documentOf(["one", "two", "three", "four"].map(view));
  const [one, two, three, four] = base.children;
  if (!one || !two || !three || !four) throw new Error("Four blocks were made.");
  expect(bodyEdits(base, documentWith([two, three, four, one]))).toEqual([{ act: "move", at: [0], to: [3] }]);
  expect(bodyEdits(base, documentWith([four, one, two, three]))).toEqual([{ act: "move", at: [3], to: [0] }]);
});

test("spaces at the end of a line and paragraphs nobody has written in are no edits", () => {
  const base = documentOf([view("one"), view("two")]);
  const [one, two] = base.children;
  if (!one || !two) throw new Error("Two blocks were made.");
  expect(bodyEdits(base, documentWith([keyed("one ", one), paragraph(""), two]))).toEqual([]);
});

test("whatever was done to blocks, the edits make the same of the file", () => {
  const blocks = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string({ minLength: 1 }))), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(4))), (texts, acts) => {
      const base = documentOf(
        texts.map((text) => (typeof text === "string" ? view(text) : callout(...text))),
      );
      const list = [...base.children];
      for (const [from, to, act] of acts) {
        const node = list[from];
        if (act === 0) list.splice(to, 0, paragraph(`new ${from}`));
        if (!node || from >= list.length) continue;
        if (act === 1) list.splice(from, 1);
        if (act === 2) list.splice(to, 0, ...list.splice(from, 1));
        if (act === 3) list[from] = keyed(`changed ${to}`, node);
        if (act === 4 && node.type === nodes.component)
          list[from] = node.type.create({ ...node.attrs, props: { kind: `${to}` } }, [
            ...node.children.toReversed(),
            paragraph("inside"),
          ]);
      }
      const now = documentWith(list);
      expect(applied(written(base), bodyEdits(base, now))).toEqual(written(now));
    }),
  );
});

test("whatever was done to fields, the edits make the same of the file", () => {
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.integer({ min: 0, max: 4 }),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { noNullPrototype: true }),
    ),
  }));
  const fields = fc.dictionary(fc.constantFrom("a", "b"), value, { noNullPrototype: true });
  fc.assert(
    fc.property(fields, fields, (before, now) => {
      expect(withEdits(before, fieldEdits(before, now))).toEqual(now);
    }),
  );
});

test("an entry that is added, changed, moved or removed touches no other entry", () => {
  const [a, b, c] = [
    { question: "A?", answer: "a" },
    { question: "B?", answer: "b" },
    { question: "C?", answer: "c" },
  ];
  const faq = [a, b, c];
  expect(fieldEdits({ faq }, { faq: [...faq, { question: "D?", answer: "d" }] })).toEqual([
    { act: "field", at: ["faq", 3], value: { question: "D?", answer: "d" } },
  ]);
  expect(fieldEdits({ faq }, { faq: [a, { ...b, answer: "other" }, c] })).toEqual([
    { act: "field", at: ["faq", 1, "answer"], value: "other" },
  ]);
  expect(fieldEdits({ faq }, { faq: [b, c, a] })).toEqual([{ act: "move-entry", at: ["faq", 0], to: 2 }]);
  expect(fieldEdits({ faq }, { faq: [c, a, b] })).toEqual([{ act: "move-entry", at: ["faq", 2], to: 0 }]);
  expect(fieldEdits({ faq }, { faq: [a, c] })).toEqual([{ act: "field", at: ["faq", 1] }]);
});

test("a paragraph that is split stays the longer of its parts", () => {
  const doc = documentOf([view("one two three")]);
  const key = doc.firstChild?.attrs.key;
  const state = EditorState.create({ doc, plugins: [blockKeys] });
  const after = state.apply(state.tr.split(4)).doc;
  expect(after.children.map((node) => node.attrs.key === key)).toEqual([false, true]);
  expect(new Set(after.children.map((node) => node.attrs.key)).size).toBe(2);
});

test("what somebody else changed comes into the editor, and what is being written stays", () => {
  const sent = documentOf([view("one"), view("two"), view("three")]);
  const [one, two, three] = sent.children;
  if (!one || !two || !three) throw new Error("Three blocks were made.");
  const state = EditorState.create({ doc: documentWith([keyed("one, being written", one), two, three]) });
  const transaction = state.tr;
  const base = reconcile(
    sent,
    [view("one"), view("new"), view("two"), view("three, corrected")],
    transaction,
  );
  const after = state.apply(transaction).doc;
  expect(after.children.map(({ textContent }) => textContent)).toEqual([
    "one, being written",
    "new",
    "two",
    "three, corrected",
  ]);
  expect(bodyEdits(base, after)).toEqual([
    { act: "replace", at: [0], block: newBlock(paragraph("one, being written")) },
  ]);
});

test("what somebody else changed inside a component comes into the editor", () => {
  const sent = documentOf([view("one"), callout("two", "three")]);
  const state = EditorState.create({ doc: sent });
  const transaction = state.tr;
  const base = reconcile(sent, [view("one"), callout("two", "three, corrected")], transaction);
  const after = state.apply(transaction).doc;
  expect(after.textContent).toBe("onetwothree, corrected");
  expect(bodyEdits(base, after)).toEqual([]);
});
