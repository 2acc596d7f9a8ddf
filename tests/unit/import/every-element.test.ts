import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "#tests/support/random-runs.ts";
import { converted } from "./converted.ts";

const names =
  "a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins isindex kbd keygen label legend li link listing main map mark marquee math mfrac mi mo mn mtext menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp search section select shadow slot small source spacer span strike strong sub summary sup svg text table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp my-tabs amp-accordion elementor-widget".split(
    " ",
  );
const classes = [
  "",
  "accordion-item",
  "faq-item",
  "title",
  "content",
  "panel",
  "toggle",
  "question",
  "answer",
];

interface Branch {
  name: string;
  className: string;
  children: (Branch | "word")[];
}

const { tree } = fc.letrec<{ tree: Branch; child: Branch | "word" }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...names),
    className: fc.constantFrom(...classes),
    children: fc.array(tie("child"), { maxLength: 4 }),
  }),
  child: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant("word" as const), tie("tree")),
}));

/** The branch as HTML, each word with a number of its own. */
function written(branch: Branch): { html: string; words: string[] } {
  const words: string[] = [];
  const write = (node: Branch | "word"): string => {
    if (node === "word") {
      const word = `word${words.length}end`;
      words.push(word);
      return ` ${word} `;
    }
    const attributes = node.className === "" ? "" : ` class="${node.className}"`;
    const inner = node.children.map(write).join("");
    return `<${node.name}${attributes}>${inner}</${node.name}>`;
  };
  return { html: write(branch), words };
}

const unheard = ({ html, words }: { html: string; words: string[] }) => {
  const { words: shown, findings } = converted(html, "html");
  const named = findings.map(({ before, after, message }) => `${before} ${after} ${message}`).join(" ");
  return words.filter((word) => !shown.includes(word) && !named.includes(word));
};

describe("the words of every element", () => {
  it.each(names)("are on the page or named where they are in <%s>", (name) => {
    const word = { name: "p", className: "", children: ["word" as const] };
    for (const branch of [
      { name, className: "", children: ["word" as const] },
      {
        name: "p",
        className: "",
        children: ["word" as const, { name, className: "", children: ["word" as const] }],
      },
      { name: "h3", className: "", children: [{ name, className: "", children: ["word" as const] }] },
      { name: "li", className: "", children: [{ name, className: "", children: [word] }, "word" as const] },
      { name: "table", className: "", children: [{ name, className: "", children: [word, word] }] },
      {
        name: "table",
        className: "",
        children: [{ name: "td", className: "", children: [{ name, className: "", children: [word] }] }],
      },
    ])
      expect(unheard(written(branch)), written(branch).html).toEqual([]);
  });

  it.each([
    "<code><optgroup><a><fieldset></fieldset> word0end </a></optgroup></code>",
    "<a><template><col> word0end </template></a>",
    "<a><math><wbr> word0end </wbr></math></a>",
  ])("are on the page or named in %s", (html) => {
    expect(unheard({ html, words: ["word0end"] })).toEqual([]);
  });

  it("are on the page or named, however elements are nested", () => {
    fc.assert(
      fc.property(tree, (branch) => {
        expect(unheard(written(branch)), written(branch).html).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});
