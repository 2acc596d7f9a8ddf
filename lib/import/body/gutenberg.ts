/**
 * The block editor's own marks (`<!-- wp:name {…} -->`). The HTML between them says almost everything; what is left is blocks the
 * server fills in when a page is asked for.
 */
import { noteComment } from "./marker.ts";

const blockPattern = /<!--\s+(\/?)wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s*(\{[\s\S]*?\})?\s*(\/?)-->/g;
const silent = new Set([
  "more",
  "nextpage",
  "spacer",
  "footnotes",
  "table-of-contents",
  "yoast-seo/table-of-contents",
  "rank-math/toc-block",
  "social-links",
  "social-link",
]);
const deepest = 10;

/** Tells a post of the block editor from a classic one, whose line ends make its paragraphs. */
export function hasBlocks(content: string): boolean {
  return /<!--\s+wp:/.test(content);
}

/**
 * The HTML without block marks. Reusable blocks are put in; blocks without HTML of their own become notes.
 *
 * @returns `dynamic` names the blocks that only WordPress could have filled.
 */
export function unwrapBlocks(
  content: string,
  reusable: (id: number) => string | undefined,
  depth = 0,
): { html: string; dynamic: string[] } {
  const dynamic: string[] = [];
  const html = content
    .replace(blockPattern, (_mark, slash: string, name: string, attributes = "", empty: string) => {
      if (slash === "/" || empty !== "/" || silent.has(name)) return "";
      if (name === "block") {
        const block = reusable(Number(/"ref":\s*(\d+)/.exec(attributes)?.[1]));
        if (block !== undefined && depth < deepest) {
          const inner = unwrapBlocks(block, reusable, depth + 1);
          dynamic.push(...inner.dynamic);
          return inner.html;
        }
      }
      const url = /"url":\s*"(https?:[^"]+)"/.exec(attributes)?.[1];
      if (name.includes("embed") && url !== undefined) {
        const address = url.replaceAll("\\/", "/").replaceAll("\\u0026", "&amp;");
        return `<p><a href="${address}">${address}</a></p>`;
      }
      dynamic.push(name);
      return noteComment(`Block not carried over: ${name} ${attributes}`.trim());
    })
    .replace(/<!--\s*(?:more|nextpage|noteaser)[^>]*-->/gi, "");
  return { html, dynamic };
}
