/** Amounts and days that are typed in the fields of a document. */
import { visit } from "unist-util-visit";
import { replaceFigureTags } from "../../mdx/figure-tags.ts";
import { textsIn } from "../schema/shape.ts";
import type { TypedPlace } from "./body-parts.ts";
import { typedIn } from "./notation.ts";
import { rangeOf } from "./range-of.ts";
import type { MarkdownField } from "./rules/markdown-fields.ts";
import type { Source } from "./source.ts";
import type { Fields } from "./yaml-document.ts";

/** Those in the words of the fields. What no language words, such as a source's title, keeps its own notation. */
export function typedInFields(
  { collection }: Pick<Source, "collection">,
  fields: Fields,
  markdown: readonly MarkdownField[],
): TypedPlace[] {
  const trees = new Map(markdown.map(({ path, tree, text }) => [path.join("."), { tree, text }]));
  return [...textsIn(collection, fields.data)].flatMap(({ path: field, shape, value }) => {
    if (!shape.translate || !/\d/.test(value)) return [];
    const read = trees.get(field.join("."));
    if (!read) return typedIn(withoutFigures(value)).map((typed) => ({ ...typed, field }));
    const places: TypedPlace[] = [];
    visit(read.tree, "text", (node) => {
      const { start, end } = rangeOf(node);
      places.push(
        ...typedIn(read.text.slice(start, end)).map((typed) => ({
          ...typed,
          field,
          start: start + typed.start,
        })),
      );
    });
    return places;
  });
}

/** Letters in the place of components that print figures, so that every other character keeps its offset. */
const withoutFigures = (text: string): string =>
  replaceFigureTags(text, ({ start, end }) => "x".repeat(end - start));
