import { expect, test } from "vitest";
import { describeChange } from "#lib/tools/studio/document/describe.ts";
import { mergeTexts } from "#lib/tools/studio/document/merge.ts";

const base = `---
title: "A title"
faq:
  # about the first
  - question: One?
    answer: Yes.
  - question: Two?
    answer: No.
---

The first paragraph of the text.

The second paragraph of the text.

<Callout kind="tip" title="Ask">

The inner one.

The inner two.

</Callout>

- a
- b

The last one.
`;

/** The document with each stretch replaced. */
function versionWith(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`'${from}' is not there.`);
    return text.replace(from, to);
  }, base);
}

test("Changes of different blocks and fields merge, inside one component and one list of fields too", () => {
  const mine = [
    ["first paragraph", "very first paragraph"],
    ["inner one", "innermost one"],
    ['"tip"', '"note"'],
    ["answer: Yes.", "answer: Surely."],
    ["- b\n", "- b\n\nWritten by me.\n"],
    [
      "  - question: Two?\n    answer: No.\n",
      "  - question: Two?\n    answer: No.\n  - question: Three?\n    answer: Who knows.\n",
    ],
  ] as const;
  const theirs = [
    ["second paragraph", "other paragraph"],
    ["inner two", "innermost two"],
    ['"Ask"', '"Ask them"'],
    ["last one.", "last one.\n\nWritten by them."],
    ['"A title"', '"Another title"'],
  ] as const;
  expect(mergeTexts(base, versionWith(...mine), versionWith(...theirs), "mdx")).toEqual({
    text: versionWith(...mine, ...theirs),
  });
});

test("What both have changed is asked about with both versions, and the choices decide it", () => {
  const mine = versionWith(["The first", "My first"], ["answer: Yes.", "answer: Surely."]);
  const theirs = versionWith(
    ["The first", "Their first"],
    ["answer: Yes.", "answer: Hardly."],
    ["last one", "very last one"],
  );
  expect(mergeTexts(base, mine, theirs, "mdx")).toEqual({
    conflicts: [
      { place: "FAQ, entry 1: answer", mine: "Surely.", theirs: "Hardly." },
      {
        place: "the paragraph 'The first paragraph of the text.'",
        mine: "My first paragraph of the text.",
        theirs: "Their first paragraph of the text.",
      },
    ],
  });
  expect(mergeTexts(base, mine, theirs, "mdx", ["theirs", "mine"])).toEqual({
    text: versionWith(
      ["The first", "My first"],
      ["answer: Yes.", "answer: Hardly."],
      ["last one", "very last one"],
    ),
  });
});

test("A block that one side has moved or removed takes in the other side's change, or asks", () => {
  const first = "The first paragraph of the text.\n\n";
  const moved = versionWith([first, ""], ["- a", `${first}- a`]);
  const edited = versionWith(["The first", "Their first"]);
  expect(mergeTexts(base, moved, edited, "mdx")).toEqual({ text: moved.replace("The first", "Their first") });
  const removed = versionWith([first, ""]);
  const elsewhere = versionWith(["last one", "very last one"]);
  expect(mergeTexts(base, removed, elsewhere, "mdx")).toEqual({ text: elsewhere.replace(first, "") });
  expect(mergeTexts(base, removed, edited, "mdx")).toEqual({
    conflicts: [
      {
        place: "the paragraph 'Their first paragraph of the text.'",
        mine: "",
        theirs: "Their first paragraph of the text.",
      },
    ],
  });
  expect(mergeTexts(base, removed, edited, "mdx", ["mine"])).toEqual({
    text: edited.replace("Their first paragraph of the text.\n\n", ""),
  });
  expect(mergeTexts(base, edited, removed, "mdx", ["mine"])).toEqual({ text: edited });
});

test("The same change on both sides is made once", () => {
  const both = versionWith(
    ["last one.", "last one.\n\nNew on both sides."],
    ["answer: No.", "answer: Never."],
  );
  const mine = both.replace("inner one", "innermost one");
  expect(mergeTexts(base, mine, both, "mdx")).toEqual({ text: mine });
});

test("A file that one side has broken is asked about as a whole", () => {
  const broken = base.replace("\n---\n\nThe", "\n\nThe");
  const edited = versionWith(["The first", "My first"]);
  expect(mergeTexts(base, edited, broken, "mdx")).toEqual({
    conflicts: [{ place: "The whole file", mine: edited, theirs: broken }],
  });
  expect(mergeTexts(base, edited, broken, "mdx", ["mine"])).toEqual({ text: edited });
});

test.each([
  [
    "two paragraphs, the title",
    versionWith(["The first", "A first"], ["The last", "A last"], ["A title", "Another"]),
  ],
  [
    "a new paragraph, a list (removed)",
    versionWith(["- a\n- b\n\n", ""], ["The last one.", "The last one.\n\nOne more."]),
  ],
  ["a callout, the FAQ", versionWith(['"tip"', '"note"'], ["No.", "Never."])],
  ["a paragraph", versionWith(["inner two", "innermost two"])],
  [
    "a paragraph (moved)",
    versionWith(
      ["The first paragraph of the text.\n\n", ""],
      ["- a", "The first paragraph of the text.\n\n- a"],
    ),
  ],
  ["the description (new)", versionWith(["faq:", "description: New.\nfaq:"])],
  [
    "spaces, line breaks or comments, which readers do not see",
    versionWith(["of the text.", "of\nthe text."]),
  ],
])("Publishing names %s", (words, after) => {
  expect(describeChange(base, after, "mdx", "A title")).toBe(words);
});

test("A document that is new or gone is named by its title", () => {
  expect(describeChange(undefined, base, "mdx", "A title")).toBe("“A title” is new");
  expect(describeChange(base, undefined, "mdx", "A title")).toBe("“A title” is removed");
});
