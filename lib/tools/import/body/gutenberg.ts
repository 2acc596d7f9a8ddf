/**
 * The block editor's own marks (`<!-- wp:name {…} -->`). The HTML between them says almost everything; what is left is blocks the
 * server fills in when a page is asked for.
 */
import { diviHtml } from "./divi-blocks.ts";
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
const pictureSetting =
  /:\s*"((?:https?:|\\?\/)[^"\s<>]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^"\s<>]*)?)"/gi;
/** A block of a highlighter keeps the language in its mark alone. */
const codeBlock =
  /(<!--\s+wp:[\w/-]*(?:code|syntax|highlight|prism)[\w/-]*\s+\{[^\n]*?"(?:language|lang)":"([\w+#-]+)"[^\n]*?-->\s*<pre)\b/g;

/** A block that only WordPress could have filled, with the settings it keeps as JSON. */
export interface DynamicBlock {
  name: string;
  attributes: string;
}

/** Tells a post of the block editor from a classic one, whose line ends make its paragraphs. */
export function hasBlocks(content: string): boolean {
  return /<!--\s+wp:/.test(content);
}

/**
 * The HTML without block marks. Reusable blocks are put in; blocks without HTML of their own become notes.
 *
 * @returns `dynamic` are the blocks that only WordPress could have filled.
 */
export function unwrapBlocks(
  content: string,
  reusable: (id: number) => string | undefined,
  depth = 0,
): { html: string; dynamic: DynamicBlock[] } {
  const dynamic: DynamicBlock[] = [];
  const visible = content.replace(/<!--[\s\S]*?-->/g, "");
  const html = content
    .replace(codeBlock, '$1 lang="$2"')
    .replace(blockPattern, (_mark, slash: string, name: string, attributes = "", empty: string) => {
      if (slash === "/" || silent.has(name)) return "";
      const inSettings = name.startsWith("divi/") ? diviHtml(name, attributes) : undefined;
      if (inSettings !== undefined) return inSettings;
      if (empty !== "/") return settingsPictures(attributes, visible);
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
      dynamic.push({ name, attributes });
      return noteComment(`Block not carried over: ${name} ${attributes}`.trim());
    })
    .replace(/<!--\s*(?:more|nextpage|noteaser)[^>]*-->/gi, "");
  return { html, dynamic };
}

/** Pictures that a block names in its settings alone: backgrounds, for which the server would have written the style. */
function settingsPictures(attributes: string, visible: string): string {
  const found = [...attributes.matchAll(pictureSetting)].map(([, address = ""]) =>
    address.replaceAll("\\/", "/").replaceAll("\\u0026", "&amp;"),
  );
  const unseen = [...new Set(found)].filter((address) => !visible.includes(address));
  const id = unseen.length === 1 ? /"(?:id|bgImgID|mediaId)":\s*(\d+)/.exec(attributes)?.[1] : undefined;
  const named = id === undefined ? "" : ` class="wp-image-${id}"`;
  return unseen.map((address) => `<figure><img src="${address}" alt=""${named}></figure>`).join("");
}
