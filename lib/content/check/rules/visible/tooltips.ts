/** Words in quotes behind an address: browsers show them to a resting mouse, and to nobody on a phone or a keyboard. */
import type { Definition, Image, Link } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage } from "./passage.ts";

export function tooltipFindings(node: Link | Image | Definition, { text }: Passage): Finding[] {
  // `[//]: # (a note to oneself)` is how Markdown's authors write a comment.
  if (!node.title || (node.type === "definition" && node.url === "#")) return [];
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  const place = /\s+(?:"[^"]*"|'[^']*'|\([^()]*\))(?=\s*\)?$)/.exec(written);
  const shown = node.type === "definition" ? "" : textOf(node);
  const repeats = [shown, node.url, node.url.split("/").at(-1)].some(
    (other) => other && fold(other) === fold(node.title ?? ""),
  );
  const start = range.start + (place?.index ?? 0);
  return [
    {
      rule: "tooltip",
      range,
      message: `Most readers never see '${node.title.slice(0, 60)}': words in quotes after an address appear only where a mouse rests on them.`,
      remedy: repeats ? "Delete them: the text says the same." : "Write them in the text, or delete them.",
      ...(repeats &&
        place && {
          fix: {
            title: "Delete the words in quotes",
            edits: [{ start, end: start + place[0].length, text: "" }],
          },
        }),
    },
  ];
}

/** Letters and digits alone, without a picture's ending. */
const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\.(?:png|jpe?g|gif|webp|avif|svg)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
