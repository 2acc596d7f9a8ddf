/**
 * Modules of page builders (WPBakery, Divi, Avada, Enfold, X, Cornerstone, Shortcodes Ultimate and those built like them). Hundreds of names share a few
 * attributes: a title, words, a picture, a button. A module that shows none of these is not guessed.
 */
import { watchAddress } from "./embeds.ts";
import { attributeValue } from "./html-tree.ts";
import type { Shortcode, ShortcodeContext } from "./shortcode.ts";

const prefixes = /^(?:vc|et_pb|fusion|av|mk|tatsu|cs|fl|tcb|thrive|nectar|ux|dt|kc|su|vcex|ultimate|bsf|x)_/;
const items = /toggle|accordion_item|accordion_section|tta_section|spoiler|faq|tab$/;
const buttons = /button|btn/;
const people = /testimonial|team|person|member|author|quote/;
const numbers = /counter|number|progress|pie|bar$|price|pricing/;
const films = /video|youtube|vimeo|audio|soundcloud|embed/;
const silent =
  /divider|separator|space|spacer|clear|section|row|row_inner|column|column_inner|container|wrapper|anchor|icon|text$/;

const titles = ["title", "heading", "h2", "main_heading", "title_front", "field_title"];
const words =
  "subtitle subhead subheading sub_heading h4 text text_content message text_above text_below front_title front_text back_title back_text info_content text_front title_back text_back description pin_address artist_name album_name caption".split(
    " ",
  );
const personWords = ["author", "name", "job_title", "position", "company_name", "company", "cite"];
const numberWords = [
  "currency",
  "sum",
  "price",
  "per",
  "num_end",
  "number",
  "percent",
  "percentage",
  "value",
  "unit",
  "label_value",
];
const pictures =
  "image image_url src img photo picture portrait_url header_image_url background_image bg_image parallax_image image_id images gallery_ids include ids attachment".split(
    " ",
  );
const links: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["button_text", "btn_title", "linktext", "link_text", "button_label"],
    ["button_url", "button_link", "btn_link", "link", "link_url", "url", "href"],
  ],
  [["button_one_text"], ["button_one_url"]],
  [["button_two_text"], ["button_two_url"]],
  [["back_button_text"], ["back_button_link"]],
];

/** Tells whether a shortcode's name is one of a page builder. */
export function isModule(name: string): boolean {
  return prefixes.test(name);
}

/** What a module shows, as HTML; nothing where it shows what only the builder knows. */
export function moduleHtml(
  name: string,
  shortcode: Shortcode,
  context: ShortcodeContext,
): string | undefined {
  const { content } = shortcode;
  const read = (names: readonly string[]) =>
    names.map((key) => attribute(shortcode, key)).find((value) => value !== "") ?? "";
  const title = read(titles) || (name === "vc_custom_heading" ? attribute(shortcode, "text") : "");
  if (buttons.test(name)) {
    const link = linkOf(read(["link", "url", "href", "button_url", "button_link", "btn_link"]));
    const label =
      content.trim() || read(["button_text", "text", "title", "btn_title"]) || link.title || link.url;
    return label === "" ? undefined : paragraph(anchor(link.url, label));
  }
  if (name.endsWith("headline") && content.trim() !== "") return heading(shortcode, content.trim());
  const film = films.test(name) ? filmOf(name, shortcode) : undefined;
  const shown = film === undefined ? picturesOf(shortcode, context) : paragraph(anchor(film, title || film));
  if (items.test(name) && title !== "") return `${shown}${accordionItem(title, content)}`;
  const isTitle = name === "vc_custom_heading" ? "text" : "";
  const said = words.filter((key) => key !== isTitle).map((key) => attribute(shortcode, key));
  const counted = numbers.test(name)
    ? numberWords
        .map((key) => attribute(shortcode, key))
        .join(" ")
        .trim()
    : "";
  const spoken = people.test(name) ? personWords.map((key) => attribute(shortcode, key)) : [];
  const target = linkOf(read(["link", "url", "link_url", "href"])).url;
  const file =
    isAddress(content) && film === undefined && shown.trim() === "" ? pictureHtml(content, shortcode) : "";
  const body = isAddress(content) ? file : content;
  const paragraphs = (texts: readonly string[]) => texts.filter((text) => text !== "").map(paragraph);
  const parts = [
    shown,
    film === undefined && title !== "" ? heading(shortcode, anchor(target, title)) : "",
    ...paragraphs([...said, counted]),
    body,
    ...paragraphs(spoken),
    ...links.map(([labels, addresses]) => {
      const label = read(labels);
      return label === "" ? "" : paragraph(anchor(linkOf(read(addresses)).url, label));
    }),
  ];
  const html = parts.join("");
  return html.trim() === "" && !silent.test(name) && content === "" ? undefined : html;
}

/** An item of an accordion in the form that `takeQuestions` reads; the body's own paragraphs are kept. */
export function accordionItem(title: string, content: string): string {
  return `<div class="accordion-item"><div class="accordion-title">${title}</div><div class="accordion-body">\n\n${content}\n\n</div></div>`;
}

/** WPBakery and Avada store HTML and scripts in base64, percent-encoded or not. */
export function decodedContent(content: string): string | undefined {
  const packed = content.replace(/<[^>]*>|\s/g, "");
  if (packed === "" || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  const text = Buffer.from(packed, "base64").toString("utf8");
  if (text.includes("\uFFFD")) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** WPBakery's links: `url:https%3A%2F%2Fexample.com|title:Talk||`; others are addresses. */
export function linkOf(value: string): { url: string; title: string } {
  if (!/(?:^|\|)url:/.test(value)) return { url: value.trim(), title: "" };
  const part = (name: string) => {
    const found = new RegExp(`(?:^|\\|)${name}:([^|]*)`).exec(value)?.[1] ?? "";
    try {
      return decodeURIComponent(found).trim();
    } catch {
      return found.trim();
    }
  };
  return { url: part("url"), title: part("title") };
}

/** An attribute with the quotes and brackets that builders write in ways of their own. */
function attribute({ attributes }: Shortcode, name: string): string {
  const escapes: Record<string, string> = {
    "%22": '"',
    "%91": "[",
    "%93": "]",
    "``": '"',
    "`{`": "[",
    "`}`": "]",
  };
  return (attributes.get(name) ?? "")
    .replace(/%22|%91|%93|``|`[{}]`/g, (sign) => escapes[sign] ?? sign)
    .trim();
}

function heading(shortcode: Shortcode, inner: string): string {
  const named =
    /\btag:(h[1-6]|p|div)\b/.exec(attribute(shortcode, "font_container"))?.[1] ??
    ["header_level", "title_level", "level"]
      .map((key) => /^h[1-6]$/.exec(attribute(shortcode, key))?.[0])
      .find((level) => level !== undefined) ??
    "h2";
  return /^h/.test(named) ? `<${named}>${inner}</${named}>` : paragraph(inner);
}

function picturesOf(shortcode: Shortcode, context: ShortcodeContext): string {
  const seen = new Set<string>();
  const styled = /background(?:-image)?\s*:[^;}]*url\(\s*["']?([^"')\s]+)/.exec(
    attribute(shortcode, "css"),
  )?.[1];
  const values = [...pictures.map((key) => attribute(shortcode, key)), styled ?? ""];
  return values
    .flatMap((value) => (/^\d+(?:\|\w+)?(?:\s*,\s*\d+)*$/.test(value) ? value.split(",") : [value]))
    .map((value) => {
      const number = /^\s*(\d+)(?:\|\w+)?\s*$/.exec(value)?.[1] ?? /[?&]id=(\d+)/.exec(value)?.[1];
      const known = number === undefined ? "" : context.picture(Number(number));
      const address = value.replace(/[?&]id=\d+$/, "");
      const html = known || (isAddress(address) ? pictureHtml(address, shortcode) : "");
      if (html === "" || seen.has(html)) return "";
      seen.add(html);
      return html;
    })
    .join("\n");
}

function pictureHtml(address: string, shortcode: Shortcode): string {
  const alt = ["alt", "image_alt", "title_text"]
    .map((key) => attribute(shortcode, key))
    .find((text) => text !== "");
  return `<p><img src="${attributeValue(address.trim())}" alt="${attributeValue(alt ?? "")}"></p>`;
}

function filmOf(name: string, shortcode: Shortcode): string | undefined {
  const { attributes, values, content } = shortcode;
  const named = ["src", "link", "url", "video", "audio", "mp4", "mp3", "video_url", "id"].map(
    (key) => attributes.get(key) ?? "",
  );
  const value = [...named, values[0] ?? "", content.trim()].find((text) => text !== "");
  if (value === undefined) return undefined;
  if (/^(?:https?:)?\/\//.test(value)) return watchAddress(value);
  if (name.includes("youtube") && /^[\w-]{6,}$/.test(value))
    return `https://www.youtube.com/watch?v=${value}`;
  return name.includes("vimeo") && /^\d+$/.test(value) ? `https://vimeo.com/${value}` : undefined;
}

function isAddress(value: string): boolean {
  return /^\s*(?:https?:\/\/|\/)\S+\s*$/.test(value) && !value.includes("<");
}

function anchor(url: string, inner: string): string {
  return url === "" || url === "#" ? inner : `<a href="${attributeValue(url)}">${inner}</a>`;
}

function paragraph(inner: string): string {
  return `<p>${inner}</p>`;
}
