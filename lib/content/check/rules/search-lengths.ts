import { descriptionShown, titleShown } from "../../../site/search-results.ts";
import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/** Documents without a text of their own whose page takes their description. */
const describedPages: ReadonlySet<string> = new Set(["categories", "locations"]);

export function lengthFindings(
  { collection, format }: Pick<Source, "collection" | "format">,
  fields: Fields,
): Finding[] {
  // A term's words are shortened for search results; its page shows them whole.
  if (collection === "glossary" || (format !== "mdx" && !describedPages.has(collection))) return [];
  const found: Finding[] = [];
  const field = (name: string): string | undefined => {
    const value = valueIn(fields.data, [name]);
    return typeof value === "string" ? value.trim() : undefined;
  };
  const searchTitle = field("searchTitle");
  const title = searchTitle ?? field("title");
  const name = searchTitle === undefined ? "title" : "searchTitle";
  if (title && title.length > titleShown && valueIn(fields.data, ["noindex"]) !== true) {
    found.push({
      rule: "search-title-length",
      range: fields.valueAt([name]),
      message: `'${name}' has ${title.length} characters; search results cut it after about ${titleShown}: '${title.slice(0, titleShown)}…'.`,
      remedy:
        name === "title"
          ? "Keep the headline and add a shorter 'searchTitle'."
          : `Shorten it by ${title.length - titleShown}.`,
    });
  }
  const description = field("description");
  if (description && description.length > descriptionShown) {
    found.push({
      rule: "search-description-length",
      range: fields.valueAt(["description"]),
      message: `'description' has ${description.length} characters; search results cut it after about ${descriptionShown}.`,
      remedy: "Say the most important thing in the first 150 characters, and shorten the rest.",
    });
  }
  return found;
}
