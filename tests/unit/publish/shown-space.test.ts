import fc from "fast-check";
import type { ElementContent } from "hast";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { expect, it } from "vitest";
import { element, text } from "#lib/publish/markdown/elements.ts";
import { shownSpace } from "#lib/publish/markdown/shown-space.ts";
import { printMarkdown } from "#lib/publish/markdown/write.ts";
import { runs } from "#tests/support/random-runs.ts";

it("leaves one space of a run, and none where a line begins or ends", () => {
  const nodes = [
    text(" \n"),
    element("p", [
      text("\n a"),
      element("b", [text(" b ")]),
      text(" "),
      element("i", [text(" ")]),
      element("br", []),
      text(" c "),
      element("img", []),
      text(" \n"),
    ]),
    text(" "),
    element("pre", [text(" d\n  e ")]),
  ];
  expect(shownSpace(nodes)).toEqual([
    element("p", [
      text("a"),
      element("b", [text(" b")]),
      element("i", []),
      element("br", []),
      text("c "),
      element("img", []),
    ]),
    element("pre", [text(" d\n  e ")]),
  ]);
});

it("leaves the nodes that it gets as they are", () => {
  const shared = text(" a ");
  expect(shownSpace([element("p", [shared]), element("b", [shared]), text("c")])).toEqual([
    element("p", [text("a")]),
    element("b", [text("a ")]),
    text("c"),
  ]);
  expect(shared).toEqual(text(" a "));
});

const spaced = ["a", " b", "c ", " ", "\n", "  d  e\n", ""];
/** What Markdown may take for more than text, at the begin of a line or beside another text. */
const signs = [
  "1. f",
  "2) g",
  "- h",
  "+ i",
  "= j",
  "# k",
  "(l)",
  ". m",
  ".5",
  "www",
  "w",
  ": n",
  "://o",
  "https",
  "[p]",
  "!",
  "q_",
  "*r",
  "& s",
  "“t”",
  "u@v.w",
  "|",
  "~",
];
const word = fc.constantFrom(...spaced, ...spaced, ...signs).map(text);
const of = (names: readonly string[], inside: fc.Arbitrary<ElementContent>) =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(inside, { maxLength: 4 }))
    .map(([name, children]) => element(name, children));
/** Elements where HTML allows them. */
const { flow } = fc.letrec<{ phrase: ElementContent; flow: ElementContent }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: "small" },
    word,
    of(["br", "img"], fc.constant(text(""))).map(({ tagName }) => element(tagName, [])),
    of(["strong", "em", "a", "span", "code", "time"], tie("phrase")),
  ),
  flow: fc.oneof(
    { depthSize: "small" },
    tie("phrase"),
    of(["p", "h2", "pre"], tie("phrase")),
    of(["div", "section", "blockquote", "details"], tie("flow")),
    of(["ul", "ol"], of(["li"], tie("flow"))),
    of(["table"], of(["thead", "tbody"], of(["tr"], of(["th", "td"], tie("phrase"))))),
  ),
}));

it("makes the same Markdown as the library, which looks for space and for signs in every text by itself", () => {
  const library = unified()
    .use(rehypeRemark)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_" });
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 6 }), (children) => {
      const expected = library.stringify(library.runSync({ type: "root", children }));
      expect(printMarkdown(children)).toBe(expected);
    }),
    { numRuns: runs(500) },
  );
});
