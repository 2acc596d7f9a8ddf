/** HTML as text, for what the server renders and a page script renders again: both call the same function. */
export type Markup = { readonly html: string };

/** What a template accepts: text and numbers are escaped, markup is not, lists are joined, `false` and `undefined` leave nothing. */
export type MarkupPart = Markup | string | number | false | undefined | readonly MarkupPart[];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function text(part: MarkupPart): string {
  if (part === false || part === undefined) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map(text).join("");
  return String(part).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * A template whose parts are escaped, so that no text can become markup.
 *
 * @example markup`<td>${"<b>"}</td>`.html // "<td>&lt;b&gt;</td>"
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return { html: strings.reduce((html, string, index) => html + text(parts[index - 1]) + string) };
}
