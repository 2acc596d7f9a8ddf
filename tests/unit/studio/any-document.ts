/** Documents as people write them, in every style that Markdown allows, and edits of their trees. */
import fc from "fast-check";
import type { Nodes, RootContent } from "mdast";

const word = fc.constantFrom(
  ...[
    "backup",
    "server",
    "costs",
    "a",
    "month",
    "it’s",
    "naïve",
    "مرحبا",
    "🙂",
    "IT",
    "30",
    "R&D",
    "e.g.",
    "—",
    "C\\*",
  ],
);
const piece = fc.oneof(
  { arbitrary: word, weight: 8 },
  {
    arbitrary: fc.constantFrom("*one*", "_two_", "**three**", "__four__", "~~five~~", "***six***"),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      "`co|de`",
      "``a`b``",
      "\\{x\\}",
      "\\<30",
      "&nbsp;",
      "&amp;",
      "a&nbsp;b",
      "\\_u\\_",
    ),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      ...['[link](/about/ "T")', "[ref][r]", "[r]", "![alt](/a.png)", "https://www.example.com", "note[^1]"],
    ),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      '<Fact id="x" />',
      "<Price\nof='y'/>",
      "{/* remark */}",
      "<Quoted figure='$6' reason=\"R\" />",
    ),
    weight: 1,
  },
);
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `Text ${pieces.join(" ")}`);
const short = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const prose = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "  \n", "\\\n", "\n  ")), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map(([text, end], index) => text + (index < lines.length - 1 ? end : "")).join(""));
const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

const list: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("- ", "* ", "+ ", "1. ", "1) ", "-   ", "7. "),
    fc.array(fc.tuple(prose, fc.option(fc.constantFrom("- deep\n- er", "```sh\na | b\n```", "1. x\n2. y"))), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([mark, items, loose, counts]) =>
    items
      .map(([text, below], index) => {
        const own = counts ? mark.replace(/\d+/, (number) => String(Number(number) + index)) : mark;
        const by = " ".repeat(own.length);
        return own + indented(text, by) + (below ? `\n${loose ? "\n" : ""}${by}${indented(below, by)}` : "");
      })
      .join(loose ? "\n\n" : "\n"),
  );
const table = fc
  .tuple(
    fc.array(fc.tuple(short, short), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("plain", "padded", "bare"),
  )
  .map(([rows, style]) => {
    const all = [["Name", "Value"] as const, ...rows];
    const pad = (text: string): string => (style === "padded" ? text.padEnd(24) : text);
    const printed = all.map(([a, b]) => (style === "bare" ? `${a} | ${b}` : `| ${pad(a)} | ${pad(b)} |`));
    const rule = style === "bare" ? "---|:-:" : `|${"-".repeat(pad("").length + 3)}|:--:|`;
    return [printed[0], rule, ...printed.slice(1)].join("\n");
  });
const flat = fc.oneof(
  { arbitrary: prose, weight: 6 },
  { arbitrary: short.map((text) => `## ${text}`), weight: 2 },
  { arbitrary: short.map((text) => `## ${text} ##`), weight: 1 },
  { arbitrary: short.map((text) => `Title ${text}\n---`), weight: 1 },
  { arbitrary: list, weight: 3 },
  { arbitrary: prose.map((text) => `> ${text.replaceAll("\n", "\n> ")}`), weight: 1 },
  { arbitrary: table, weight: 2 },
  {
    arbitrary: fc.constantFrom(
      "```ts\nconst a = `x`;\n\nif (a | b) {}\n```",
      "~~~\n```\n~~~",
      "***",
      "- - -",
    ),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      "{/* a remark\n\n of three lines */}",
      "<Comparison />",
      "<Photo\n  src='a.jpg'\n  alt=\"A & B\"\n/>",
    ),
    weight: 1,
  },
);
const component = fc
  .tuple(fc.array(flat, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "  ", "    "))
  .map(([blocks, by]) => `<Callout kind="tip">\n\n${by}${indented(blocks.join("\n\n"), by)}\n\n</Callout>`);

export const anyDocument = fc
  .record({
    blocks: fc.array(fc.oneof({ arbitrary: flat, weight: 5 }, { arbitrary: component, weight: 1 }), {
      minLength: 1,
      maxLength: 6,
    }),
    gap: fc.constantFrom("\n\n", "\n\n\n", "\n \n"),
    end: fc.constantFrom("", "\n", "\n\n"),
    newline: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\uFEFF"),
    definitions: fc.boolean(),
  })
  .map(({ blocks, gap, end, newline, mark, definitions }) => {
    const all = definitions ? [...blocks, "[r]: /about/", "[^1]: A note."] : blocks;
    const text = `---\ntitle: "A title" # kept\n---\n\n${all.join(gap)}${end}`;
    return mark + text.replaceAll("\n", newline);
  });

/** What somebody does to a block in a rich editor. `pick` chooses where. */
export type TreeEdit = {
  act: "word" | "more" | "less" | "bold" | "break" | "copy" | "drop" | "join";
  pick: number;
  text: string;
};

export const anyEdit: fc.Arbitrary<TreeEdit> = fc.record({
  act: fc.constantFrom("word", "more", "less", "bold", "break", "copy", "drop", "join"),
  pick: fc.nat(50),
  text: fc.constantFrom(
    ...[
      "Zebra",
      "<b>{x}</b>",
      "*y* _z_ `q`",
      "a | b",
      "# 1. - +",
      "\\",
      "[x](y)",
      "import it",
      "www.example.com",
      "1) first",
      " & &amp; ",
      "~a~",
      "[r] [^1]",
      "mid_word_s",
    ],
  ),
});

/** Changes the tree in place. */
export function editTree(tree: RootContent, { act, pick, text }: TreeEdit): void {
  const nodes = below(tree);
  const texts = nodes.filter((node) => node.type === "text" && node.value.trim() !== "");
  const leaf = texts[pick % Math.max(1, texts.length)];
  const holders = nodes.filter((node) => "children" in node && node.children.some((child) => child === leaf));
  const holder = holders.at(-1);
  if (act === "join") {
    for (const node of nodes) if (node.type === "text") node.value = node.value.replace(/\n/g, " ");
  } else if (act === "copy" || act === "drop") {
    const groups = nodes.filter((node) => node.type === "list" || node.type === "table");
    const group = groups[pick % Math.max(1, groups.length)];
    if (group?.type !== "list" && group?.type !== "table") return;
    const from = pick % group.children.length;
    if (act === "drop" && group.children.length > 1 && from > 0) group.children.splice(from, 1);
    else if (group.type === "list")
      group.children.splice(from, 0, ...structuredClone(group.children.slice(from, from + 1)));
    else group.children.splice(from + 1, 0, ...structuredClone(group.children.slice(from, from + 1)));
  } else if (leaf?.type === "text") {
    if (act === "word") leaf.value = leaf.value.replace(/[\p{L}\p{N}]+/u, text);
    else if (act === "more") leaf.value = `${leaf.value} ${text}`;
    else if (act === "less") leaf.value = leaf.value.replace(/\s*[\p{L}\p{N}]+$/u, "") || text;
    else if (holder && "children" in holder && (holder.type === "paragraph" || holder.type === "heading")) {
      const at = holder.children.indexOf(leaf);
      if (act === "bold") holder.children.splice(at, 1, { type: "strong", children: [leaf] });
      else if (holder.type === "paragraph")
        holder.children.splice(at, 0, { type: "text", value: text }, { type: "break" });
    }
  }
}

function below(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(below) : [])];
}
