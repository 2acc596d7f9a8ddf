import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { readMarkdown, readWords } from "#lib/mdx/reader.ts";
import { runs } from "#tests/support/random-runs.ts";

const wholeMarkdown = unified().use(remarkParse).use(remarkGfm);
const wholeMdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** What GFM adds, what bare addresses are made of, and what may hide them. */
const pieces = fc.constantFrom(
  "word",
  " ",
  "\n",
  "\n\n",
  "| a | b |\n| - | -: |\n| 1 | 2 |\n",
  "- [x] done\n",
  "~~gone~~",
  "[^1]",
  "\n\n[^1]: a note\n",
  "**",
  "*",
  "`",
  "[text](/path/)",
  "[",
  "]",
  "[a]",
  "[a]: /there/\n",
  "![",
  "](/path/)",
  "\\*",
  "\\\n",
  "_",
  "<b/>",
  "{1}",
  "  \n",
  "(",
  ")",
  ".",
  ",",
  "www.example.com",
  "WWW.EXAMPLE.COM/a_b",
  "https://example.com/?a=1&b=2",
  "HTTP://x.y",
  "me@example.com",
  "a+b.c",
  "www\\.example.com",
  "me\\@example.com",
  "me&#64;example.com",
  "me&commat;example.com",
  "&#119;ww.example.com",
  "&#x68;ttps://example.com",
  "R&D",
  "a & b",
  "mailto:",
  "xmpp:",
  "//example.com",
);
const texts = fc.array(pieces, { maxLength: 14 }).map((list) => list.join(""));

test("any text gives the tree that GFM as a whole gives", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readMarkdown(text)).toEqual(wholeMarkdown.parse(text));
      expect(readMdx(text)).toEqual(wholeMdx.parse(text));
    }),
    { numRuns: runs(3000) },
  );
});

/** What is words alone, and what is nearly so. */
const words = fc.constantFrom(
  ...[
    "word",
    "Another",
    "“quoted”",
    "it's",
    "$5",
    "1.",
    "1)",
    "- a",
    "# a",
    "> a",
    "=",
    "---",
    "+ a",
    "a: b",
    "(so)",
    "a!",
    "é",
  ],
  ...[
    " ",
    "  ",
    "\n",
    "\n\n",
    " \n",
    "\t",
    "\u00a0",
    "\r\n",
    "a | b",
    "&",
    "~",
    "a_b",
    "*",
    "http://x.y",
    "@",
    "\\",
    "<",
    "[",
  ],
);
const mostlyWords = fc.array(words, { maxLength: 8 }).map((list) => list.join(""));

test("a text of words alone gives the paragraph that reading it as Markdown gives", () => {
  let alone = 0;
  fc.assert(
    fc.property(mostlyWords, (text) => {
      const tree = readWords(text);
      if (!tree) return;
      alone += 1;
      const withoutPositions = JSON.stringify(readMarkdown(text), (key, value) =>
        key === "position" ? undefined : value,
      );
      expect(tree).toEqual(JSON.parse(withoutPositions));
    }),
    { numRuns: runs(8000) },
  );
  expect(alone).toBeGreaterThan(100);
});

test.each(["www.example.com", "https://example.com", "me@example.com", "me&commat;example.com"])(
  "%s becomes a link by itself",
  (address) => {
    expect(JSON.stringify(readMdx(`Write to ${address} today.`))).toContain('"type":"link"');
  },
);
