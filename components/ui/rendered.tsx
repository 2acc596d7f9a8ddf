import type { Markup } from "./markup.ts";

/** A part of a page that its script renders again, under the name by which the script finds it. */
export function Rendered({ part, children }: { part: string; children: Markup }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup`` escapes every text in it.
  return <div data-part={part} dangerouslySetInnerHTML={{ __html: children.html }} />;
}
