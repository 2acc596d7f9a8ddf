/** Blocks as Markdown, in the style of what they replace. */
import type { RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import remarkMdx from "remark-mdx";
import remarkStringify, { type Options } from "remark-stringify";
import { type Processor, unified } from "unified";
import { markdownStyle } from "../../import/body/mdx-text.ts";
import { addressesIn, targetOf } from "./bare-address.ts";
import type { Block } from "./blocks.ts";
import { tidy } from "./tidy.ts";

/** The marks that Markdown leaves to an author's taste. */
type MarkdownStyle = Pick<
  Options,
  "bullet" | "bulletOrdered" | "emphasis" | "strong" | "fence" | "setext" | "incrementListMarker"
>;

/** remark plugin: GFM without the escapes by which it wants to keep bare addresses from being links; its reader links them all the same. */
function gfmToMarkdown(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ];
}

/** What does not become a part of an address before it, however it is escaped. */
const endsAddress = /^[.,:;!?)'"]*(?:\s|$)/;

/** The words of a link, which cannot be links themselves. */
function withoutLink(address: string): string {
  return address.replace(/^(www|https?)(?=[.:])/i, "$1\\").replace("@", "\\@");
}

/** An address is written as it is, unless what follows would belong to it, and a letter escaped only where it would be markup. */
const handlers: NonNullable<Options["handlers"]> = {
  text: ({ value }: { value: string }, _parent, state, info) => {
    const parts = addressesIn(value);
    return parts
      .map(({ text, isAddress }, index) => {
        const isLast = index === parts.length - 1;
        const rest = parts.slice(index + 1).map((part) => part.text);
        if (isAddress && state.stack.includes("label")) return withoutLink(state.safe(text, info));
        if (isAddress)
          return endsAddress.test(rest.join("") + info.after) ? text : `[${text}](${targetOf(text)})`;
        const before = index === 0 ? info.before : " ";
        const after = isLast ? info.after : " ";
        return state
          .safe(text, { ...info, before, after })
          .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_")
          .replace(/(?<!\\)\\&(?!#?[A-Za-z0-9]+;)/g, "&");
      })
      .join("");
  },
};

const writerOf = (style: MarkdownStyle) =>
  unified()
    .use(gfmToMarkdown)
    .use(remarkMdx)
    .use(remarkStringify, { ...markdownStyle, ...style, handlers })
    .freeze();

const writers = new Map<string, ReturnType<typeof writerOf>>();

/** @returns without the line ending at its end */
export function markdownOf(node: RootContent, style: MarkdownStyle = {}): string {
  const key = JSON.stringify(style);
  const writer = writers.get(key) ?? writerOf(style);
  writers.set(key, writer);
  return writer.stringify({ type: "root", children: [tidy(node)] }).replace(/\n$/, "");
}

/** What an author has chosen in a block, where it differs from `markdownStyle`. */
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
