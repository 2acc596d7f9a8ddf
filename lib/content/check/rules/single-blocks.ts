/** Blocks that a page has once, in their place, where the page leaves them room. */

import { isPlainPage } from "../../../kinds/plain/names.ts";
import type { Body } from "../body-parts.ts";
import type { Finding, Source } from "../source.ts";

/** @param bodyStart where the text begins, in UTF-16 code units */
export function singleBlockFindings({ blocks }: Body, source: Source, bodyStart: number): Finding[] {
  const { collection, id } = source;
  return blocks.flatMap(({ name, range }, index): Finding[] => {
    const finding = (message: string, remedy: string): Finding[] => [
      { rule: "component-place", range, message, remedy },
    ];
    if (
      (name === "Hero" || name === "Ask") &&
      (collection !== "pages" || id === "contact" || !isPlainPage(id))
    )
      return finding(
        `'${name}' belongs on a page of content/pages, and this page has an opening and an ending of its own.`,
        `Delete it, or make a page of its own for it: npm run new -- page`,
      );
    if (blocks.findIndex((other) => other.name === name) < index)
      return finding(`There is a second '${name}' on this page.`, "Keep one of the two.");
    if (name === "Hero" && source.text.slice(bodyStart, range.start).trim() !== "")
      return finding(
        "'Hero' opens the page, and here it follows other text.",
        "Move it to the beginning of the text, right after the second '---'.",
      );
    return [];
  });
}
