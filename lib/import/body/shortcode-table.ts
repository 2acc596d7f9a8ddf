/**
 * Every shortcode the import knows, in one table: what it becomes in HTML. Add a line for a plugin of yours; a shortcode that is
 * not here is kept as a comment and reported.
 */
import { fromText } from "./html-tree.ts";

export interface Shortcode {
  attributes: Map<string, string>;
  /** Attributes without a name, in order: `[embed https://…]`. */
  values: string[];
  /** What stands between the tags; empty where there is no closing tag. */
  content: string;
}

export interface ShortcodeContext {
  /** The picture of the media library with that number, as HTML; empty where the export has none. */
  picture: (id: number) => string;
  /** Takes a note's HTML; answers the reference to put in the text. */
  footnote: (html: string) => string;
}

type Rule = (shortcode: Shortcode, context: ShortcodeContext) => string;

const escapeAttribute = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const unwrap: Rule = ({ content }) => content;
const drop: Rule = () => "";
const address = ({ attributes, values, content }: Shortcode): string =>
  attributes.get("src") ??
  attributes.get("url") ??
  attributes.get("mp4") ??
  attributes.get("mp3") ??
  values[0] ??
  fromText(content).trim();
const link: Rule = (shortcode) => {
  const url = address(shortcode);
  return url === ""
    ? shortcode.content
    : `<p><a href="${escapeAttribute(url)}">${escapeAttribute(url)}</a></p>`;
};
const video =
  (before: string): Rule =>
  (shortcode) => {
    const id = shortcode.attributes.get("id") ?? address(shortcode);
    const url = /^https?:/.test(id) ? id : `${before}${id}`;
    return `<p><a href="${escapeAttribute(url)}">${escapeAttribute(url)}</a></p>`;
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
  return `<p><a href="${escapeAttribute(url.replace(/^url:/, ""))}">${words}</a></p>`;
};
const code: Rule = ({ attributes, values, content }) => {
  const language = attributes.get("language") ?? attributes.get("lang") ?? values[0] ?? "";
  const name = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : "";
  return `<pre><code${name}>${content.replace(/^\n/, "").replaceAll("<", "&lt;")}</code></pre>`;
};
const caption: Rule = ({ attributes, content }) => {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? "";
  const words = attributes.get("caption") ?? content.slice(picture.length).trim();
  return `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
};
const gallery: Rule = ({ attributes }, { picture }) =>
  (attributes.get("ids") ?? attributes.get("include") ?? "")
    .split(",")
    .map((id) => picture(Number(id)))
    .join("\n");
const titled: Rule = ({ attributes, content }) => {
  const title = attributes.get("title") ?? attributes.get("heading");
  return title === undefined ? content : `<p><strong>${title}</strong></p>\n\n${content}`;
};
const quote: Rule = ({ attributes, content }) => {
  const source = attributes.get("cite") ?? attributes.get("author");
  return `<blockquote>${content}${source === undefined ? "" : `<p>${source}</p>`}</blockquote>`;
};
const footnote: Rule = ({ content }, context) => context.footnote(content);

export const shortcodes: Record<string, Rule> = {
  // WordPress itself
  caption,
  wp_caption: caption,
  gallery,
  embed: link,
  video: link,
  audio: link,
  playlist: gallery,
  // Embeds
  youtube: video("https://www.youtube.com/watch?v="),
  vimeo: video("https://vimeo.com/"),
  googlemaps: link,
  // Words
  button,
  su_button: button,
  et_pb_button: button,
  vc_btn: button,
  quote,
  pullquote: quote,
  blockquote: quote,
  su_quote: quote,
  dropcap: unwrap,
  highlight: unwrap,
  su_highlight: unwrap,
  lead: unwrap,
  toggle: titled,
  accordion: unwrap,
  accordion_item: titled,
  tabs: unwrap,
  tab: titled,
  su_accordion: unwrap,
  su_spoiler: titled,
  su_tabs: unwrap,
  su_tab: titled,
  su_note: unwrap,
  su_box: titled,
  et_pb_toggle: titled,
  et_pb_blurb: titled,
  vc_tta_section: titled,
  // Notes
  footnote,
  fn: footnote,
  ref: footnote,
  efn_note: footnote,
  // Code
  code,
  sourcecode: code,
  highlight_code: code,
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
  vc_row: unwrap,
  vc_row_inner: unwrap,
  vc_column: unwrap,
  vc_column_inner: unwrap,
  vc_column_text: unwrap,
  et_pb_section: unwrap,
  et_pb_row: unwrap,
  et_pb_column: unwrap,
  et_pb_text: unwrap,
  // Made anew by the site
  toc: drop,
  ez_toc: drop,
  "ez-toc": drop,
  social_share: drop,
  addtoany: drop,
  divider: () => "<hr>",
  spacer: drop,
  clear: drop,
};

/** Shortcodes whose content is shown as it stands, so nothing inside is a shortcode. */
export const verbatimShortcodes: ReadonlySet<string> = new Set(["code", "sourcecode", "highlight_code"]);
