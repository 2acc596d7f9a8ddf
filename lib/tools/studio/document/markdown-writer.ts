/** Blocks as Markdown, in the style of what stands there. */
import type { RootContent } from "mdast";
import { type MarkdownStyle, writeMdx, writeMdxIn } from "../../import/body/mdx-text.ts";
import type { Block } from "./blocks.ts";
import { tidy } from "./tidy.ts";

/** @returns without the line ending at its end */
export function markdownOf(node: RootContent, style: MarkdownStyle = {}): string {
  const root = { type: "root" as const, children: [tidy(node)] };
  return (Object.keys(style).length > 0 ? writeMdxIn(style, root) : writeMdx(root)).replace(/\n$/, "");
}

/** What an author has chosen in a block, where it is not what the house writes. */
export function styleOf({ source, node }: Block): MarkdownStyle {
  const bullet = /^[ \t>]*([*+])[ \t]/m.exec(source)?.[1];
  const [one, two] = [...source.matchAll(/^[ \t]*(\d+)[.)][ \t]/gm)].map((match) => match[1]);
  return {
    ...((bullet === "*" || bullet === "+") && node.type === "list" && { bullet }),
    ...(/^[ \t>]*\d+\)[ \t]/m.test(source) && { bulletOrdered: ")" as const }),
    ...(one !== undefined && one === two && { incrementListMarker: false }),
    ...(!/(?<![\\\p{L}\p{N}])_[^\s_]/u.test(source) &&
      /(?<![*\\])\*[^\s*]/.test(source) && { emphasis: "*" as const }),
    ...(/(?<![\\_])__[^\s_]/.test(source) && { strong: "_" as const }),
    ...(node.type === "heading" && /\n[ \t]*[=-]+[ \t]*$/.test(source) && { setext: true }),
    ...(/^[ \t>]*~~~/m.test(source) && { fence: "~" as const }),
  };
}

/** The marks of a list that cannot run into a list beside it. */
export function otherListStyle(neighbors: readonly (Block | undefined)[]): MarkdownStyle {
  const beside = neighbors.flatMap((block) => (block?.node.type === "list" ? [styleOf(block)] : []));
  const [bullet] = (["-", "*", "+"] as const).filter(
    (mark) => !beside.some((style) => (style.bullet ?? "-") === mark),
  );
  const dot = beside.some(({ bulletOrdered = "." }) => bulletOrdered === ".");
  return { ...(bullet && { bullet }), ...(dot && { bulletOrdered: ")" }) };
}
