/** Modules of Divi 5, which keeps what a reader sees in the settings of its blocks: `{"title":{"innerContent":{"desktop":{"value":…}}}}`. */
import { accordionItem } from "./builders.ts";
import { attributeValue } from "./html-tree.ts";

type Fields = Readonly<Record<string, unknown>>;

const items = /(?:toggle|accordion-item|tab)$/;

/** What the module shows, as HTML: pictures, title, words and links in the order of its settings; nothing where it has none of these. */
export function diviHtml(name: string, settings: string): string | undefined {
  const shownParts = parsed(settings);
  if (shownParts === undefined) return undefined;
  const parts = Object.entries(shownParts).map(([key, part]) => ({ key, html: shown(key, wideValue(part)) }));
  const title = parts.find(({ key }) => key === "title")?.html.replace(/<\/?h2>/g, "");
  const all = (without: string) =>
    parts
      .filter(({ key }) => key !== without)
      .map(({ html }) => html)
      .join("");
  if (title !== undefined && title !== "" && items.test(name)) return accordionItem(title, all("title"));
  return all("") || undefined;
}

function parsed(settings: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(settings));
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}

/** What a part shows on a wide screen; narrower ones repeat it. */
function wideValue(part: unknown): unknown {
  return fieldsOf(fieldsOf(fieldsOf(part)?.innerContent)?.desktop)?.value;
}

function shown(key: string, value: unknown): string {
  if (typeof value === "string") return key === "title" ? `<h2>${value}</h2>` : `\n\n${value}\n\n`;
  const fields = fieldsOf(value) ?? {};
  const read = (name: string) => {
    const text = fields[name];
    return typeof text === "string" ? text.trim() : "";
  };
  const picture = read("src");
  const url = read("linkUrl") || read("url");
  const text = read("text");
  const words = text === "" || url === "" ? text : `<a href="${attributeValue(url)}">${text}</a>`;
  return [
    picture === ""
      ? ""
      : `<p><img src="${attributeValue(picture)}" alt="${attributeValue(read("alt"))}"></p>`,
    words === "" ? "" : key === "title" ? `<h2>${words}</h2>` : `<p>${words}</p>`,
  ].join("");
}
