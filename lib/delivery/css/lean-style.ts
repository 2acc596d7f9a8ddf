/** Removes from a stylesheet what no browser that this site supports (package.json, browserslist) needs. */
import { parse } from "postcss";

const needless: ReadonlySet<string> = new Set([
  // The compiler writes them in addition to the unprefixed names, for Safari before 12.1.
  "-webkit-text-decoration",
  "-webkit-text-decoration-color",
  // Only lines of the height “normal” have a face's gap between them, and this site says the height of every line.
  "line-gap-override",
]);

/** A face is named with its one file, whose format every browser here knows: nothing is left to choose from. */
const format = /(url\([^)]*\.woff2\))\s*format\("woff2"\)$/;

/** How a compiler writes `width < 40rem`; media-queries-4, section 3, needs no type of media for it. A `<` would look like a tag in a page. */
const narrower = /not all and \(min-width:/g;

/** Space after a comma, which compilers keep in custom properties; not within a string. */
const afterComma = /("[^"]*"|'[^']*')|,\s+/g;

export function leanStyle(css: string): string {
  const root = parse(css);
  root.raws.after = "";
  root.walk((node) => {
    // Lines between the parts that a compiler joined.
    node.raws.before = "";
    if (node.type === "atrule" && node.name === "media")
      node.params = node.params.replace(narrower, "not (min-width:");
    if (node.type !== "decl") return;
    if (needless.has(node.prop)) node.remove();
    else if (node.prop === "src") node.value = node.value.replace(format, "$1");
    else if (node.prop === "font") node.value = node.value.replace(" / ", "/");
    else if (node.prop.startsWith("--"))
      node.value = node.value.replace(afterComma, (_whole, text: string | undefined) => text ?? ",");
  });
  return root.toString();
}
