/**
 * Every shortcode the import knows, in one table: what it becomes in HTML. Add a line for a plugin of yours; a shortcode that is
 * not here is kept as a comment and reported.
 */
import { accordionItem, decodedContent, linkOf } from "./builders.ts";
import { watchAddress } from "./embeds.ts";
import { attributeValue, fromText } from "./html-tree.ts";
import { noteComment } from "./marker.ts";
import type { Shortcode, ShortcodeContext } from "./shortcode.ts";

/** What a shortcode becomes in HTML; nothing where it showed what only the old site knows. */
type Rule = (shortcode: Shortcode, context: ShortcodeContext) => string | undefined;

const unwrap: Rule = ({ content }) => content;
const address = ({ attributes, values, content }: Shortcode): string =>
  ["src", "url", "href", "link", "file", "mp4", "m4v", "webm", "mp3", "m4a", "ogg", "wav"]
    .map((name) => attributes.get(name))
    .find((value) => value !== undefined && value !== "") ??
  values[0]?.replace(/^=/, "") ??
  fromText(content).trim();
/** What is between the tags, where that is not the address itself. */
const besides = ({ content }: Shortcode) => (/^\S*$/.test(fromText(content).trim()) ? "" : content);
const link: Rule = (shortcode) => {
  const url = watchAddress(address(shortcode));
  if (url !== "")
    return `<p><a href="${attributeValue(url)}">${attributeValue(url)}</a></p>${besides(shortcode)}`;
  return shortcode.content.trim() === "" ? undefined : shortcode.content;
};
const video =
  (before: string): Rule =>
  (shortcode) => {
    const id = shortcode.attributes.get("id") ?? address(shortcode);
    if (id === "") return undefined;
    const url = /^https?:/.test(id) ? watchAddress(id) : `${before}${id}`;
    return `<p><a href="${attributeValue(url)}">${attributeValue(url)}</a></p>${besides(shortcode)}`;
  };
const button: Rule = ({ attributes, content }) => {
  const url =
    attributes.get("url") ??
    attributes.get("link") ??
    attributes.get("href") ??
    attributes.get("button_url") ??
    "#";
  const words =
    content || attributes.get("text") || attributes.get("title") || attributes.get("button_text") || url;
  return `<p><a href="${attributeValue(linkOf(url).url)}">${words}</a></p>`;
};
/** The content word for word: entities as they are, tags as code. Editors put paragraphs and line breaks between its lines. */
const codeIn =
  (named: string): Rule =>
  ({ attributes, values, content }) => {
    const language =
      attributes.get("language") ?? attributes.get("lang") ?? values[0]?.replace(/^=/, "") ?? named;
    const name = /^[\w+#-]+$/.test(language) && language !== "plain" ? ` class="language-${language}"` : "";
    const paragraphs = /^\s*<\/p>|<br ?\/?>\s*\n/.test(content);
    const lines = paragraphs
      ? content
          .replace(/<\/p>\s*<p[^>]*>/g, "\n\n")
          .replace(/<br ?\/?>\n?/g, "\n")
          .replace(/^\s*<\/p>|<p[^>]*>\s*$/g, "")
      : content;
    const title = attributes.get("title");
    return `${title === undefined ? "" : `<p>${title}</p>`}<pre><code${name}>${lines
      .replace(/^\s*\n/, "")
      .trimEnd()
      .replaceAll("<", "&lt;")}</code></pre>`;
  };
const code = codeIn("");
/** HTML in base64. */
const packed: Rule = ({ content }) => decodedContent(content);
const packedScript: Rule = ({ content }) => {
  const script = decodedContent(content);
  return script === undefined ? undefined : `<script>${script.replace(/<\/?script[^>]*>/g, "")}</script>`;
};
const caption: Rule = ({ attributes, content }) => {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? "";
  const words = `${attributes.get("caption") ?? ""} ${content.slice(picture.length)}`.trim();
  return `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
};
/** Its pictures; one that shows none stays as a comment, and the importer says which are missing. */
const gallery: Rule = ({ attributes, values }, { picture }) => {
  const ids =
    attributes.get("ids") ?? attributes.get("include") ?? attributes.get("images") ?? values.join(",");
  const html = ids
    .split(",")
    .map((id) => picture(Number(id)))
    .join("\n");
  return html.trim() === "" ? noteComment(`Gallery not carried over: ${ids}`) : html;
};
/** A list of recordings: each a link to its file. */
const playlist: Rule = (shortcode, context) => {
  const files = (gallery(shortcode, context) ?? "").matchAll(/src="([^"]+)"/g);
  const lines = [...files].map(
    ([, file = ""]) => `<p><a href="${file}">${file.replace(/^.*\//, "")}</a></p>`,
  );
  return lines.length === 0 ? undefined : lines.join("");
};
const titled: Rule = ({ attributes, content }) => {
  const title = attributes.get("title") ?? attributes.get("heading");
  return title === undefined ? content : `<p><strong>${title}</strong></p>\n\n${content}`;
};
const item: Rule = ({ attributes, values, content }) => {
  const title =
    attributes.get("title") ?? attributes.get("heading") ?? attributes.get("question") ?? values.join(" ");
  return title === "" ? content : accordionItem(title, content);
};
const bbLink: Rule = ({ values, content }) => {
  const url = values[0]?.replace(/^=/, "") ?? fromText(content).trim();
  return `<a href="${attributeValue(url)}">${content}</a>`;
};
const quote: Rule = ({ attributes, content }) => {
  const source = attributes.get("cite") ?? attributes.get("author");
  return `<blockquote>${content}${source === undefined ? "" : `<p>${source}</p>`}</blockquote>`;
};
const footnote: Rule = ({ content }, context) => context.footnote(content);

const codeNames = ["code", "sourcecode", "source", "highlight_code", "crayon", "cc", "precode", "syntax"];
/** SyntaxHighlighter's names for languages, which are its shortcodes. */
const languages =
  "actionscript3 as3 applescript arduino bash shell sh zsh coldfusion cf cpp c csharp css delphi pas pascal diff patch docker dockerfile erlang erl fsharp go golang groovy haskell html xhtml xml xslt java javafx javascript js json jsx kotlin latex tex lua matlab objc perl pl php plain text powershell ps1 posh py python r rails ruby rb rust rs scala sql swift terraform ts typescript vb vbnet yaml yml".split(
    " ",
  );

export const shortcodes: Record<string, Rule> = {
  // WordPress itself
  caption,
  wp_caption: caption,
  gallery,
  embed: link,
  video: link,
  audio: link,
  playlist,
  // Embeds
  youtube: video("https://www.youtube.com/watch?v="),
  vimeo: video("https://vimeo.com/"),
  googlemaps: link,
  embedyt: link,
  tweet: link,
  instagram: link,
  dailymotion: video("https://www.dailymotion.com/video/"),
  soundcloud: link,
  spotify: link,
  powerpress: link,
  podcast: link,
  smart_track_player: link,
  "pdf-embedder": link,
  pdfviewer: link,
  su_youtube: link,
  su_vimeo: link,
  su_video: link,
  su_audio: link,
  // Words
  button,
  su_button: button,
  quote,
  pullquote: quote,
  blockquote: quote,
  su_quote: quote,
  dropcap: unwrap,
  highlight: unwrap,
  su_highlight: unwrap,
  lead: unwrap,
  toggle: item,
  accordion: unwrap,
  accordion_item: item,
  "accordion-item": item,
  faq: item,
  collapse: item,
  expand: item,
  spoiler: item,
  tabs: unwrap,
  tab: item,
  su_accordion: unwrap,
  su_spoiler: item,
  su_tabs: unwrap,
  su_tab: item,
  su_note: unwrap,
  su_box: titled,
  // Notes
  footnote,
  fn: footnote,
  ref: footnote,
  efn_note: footnote,
  // Code
  ...Object.fromEntries(codeNames.map((name) => [name, code])),
  ...Object.fromEntries(languages.map((name) => [name, codeIn(name)])),
  fusion_title: ({ attributes, content }) => {
    const level = /^[1-6]$/.exec(attributes.get("size") ?? "")?.[0] ?? "2";
    return `<h${level}>${content}</h${level}>`;
  },
  vc_raw_html: packed,
  vc_raw_js: packedScript,
  fusion_code: packed,
  // Forum code
  b: ({ content }) => `<strong>${content}</strong>`,
  i: ({ content }) => `<em>${content}</em>`,
  u: unwrap,
  url: bbLink,
  // Layout that says nothing by itself
  row: unwrap,
  column: unwrap,
  one_half: unwrap,
  one_half_last: unwrap,
  one_third: unwrap,
  one_third_last: unwrap,
  two_third: unwrap,
  two_third_last: unwrap,
  su_row: unwrap,
  su_column: unwrap,
  // Made anew by the site
  toc: unwrap,
  ez_toc: unwrap,
  "ez-toc": unwrap,
  social_share: unwrap,
  addtoany: unwrap,
  divider: ({ content }) => `<hr>${content}`,
  spacer: unwrap,
  clear: unwrap,
};

/** Shortcodes whose content is shown as it stands, so nothing inside is a shortcode. They need their closing tag. */
export const verbatimShortcodes: ReadonlySet<string> = new Set([
  ...codeNames,
  ...languages,
  "vc_raw_html",
  "vc_raw_js",
  "fusion_code",
]);

/** Names that are words as well: in a sentence, without attributes and closing tag, they are what somebody wrote. */
export const alsoWords: ReadonlySet<string> = new Set(
  Object.keys(shortcodes).filter(
    (name) => /^[a-z]+$/i.test(name) && name !== "gallery" && name !== "playlist",
  ),
);
