import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/** About what a results page shows of a title and of a description before it cuts them. */
export const titleShown = 65;
const descriptionShown = 160;

export function lengthFindings(
  { collection, format }: Pick<Source, "collection" | "format">,
  fields: Fields,
): Finding[] {
  if (format !== "mdx" || collection === "glossary") return [];
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
