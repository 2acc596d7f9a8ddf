/** The first reading of an export: everything that other posts may point to, without their texts. */
import { plainText } from "../body/html-tree.ts";
import { readWxr, type WxrItem } from "./wxr-reader.ts";

export interface IndexedPost {
  id: number;
  type: string;
  status: string;
  slug: string;
  title: string;
  link: string;
  password: boolean;
  oldSlugs: string[];
}

export interface Attachment {
  url: string;
  alt: string;
  title: string;
  caption: string;
}

export interface WxrIndex {
  site: { title: string; url: string };
  authors: Map<string, string>;
  categories: Map<string, { id: number; name: string; description: string }>;
  posts: Map<number, IndexedPost>;
  attachments: Map<number, Attachment>;
  /** Addresses of pictures and other files in the library. */
  files: Set<string>;
  /** Reusable blocks (`wp_block`), by id. */
  blocks: Map<number, string>;
  /** How many items of each type are neither posts, pages nor pictures. */
  others: Map<string, number>;
  problems: string[];
}

const internalTypes = new Set([
  "nav_menu_item",
  "revision",
  "custom_css",
  "customize_changeset",
  "oembed_cache",
  "wp_global_styles",
  "wp_navigation",
  "wp_template",
  "wp_template_part",
  "wp_font_family",
  "wp_font_face",
  "user_request",
]);

/** Reads the whole export once, keeping a few hundred bytes an item. */
export async function indexWxr(path: string, encoding?: string): Promise<WxrIndex> {
  const index: WxrIndex = {
    site: { title: "", url: "" },
    authors: new Map(),
    categories: new Map(),
    posts: new Map(),
    attachments: new Map(),
    files: new Set(),
    blocks: new Map(),
    others: new Map(),
    problems: [],
  };
  for await (const event of readWxr(path, encoding)) {
    if (event.type === "item") indexItem(index, event.item);
    else if (event.type === "problem") index.problems.push(event.text);
    else if (event.type === "author") index.authors.set(event.login, event.name);
    else if (event.type === "category") {
      index.categories.set(event.slug, {
        id: event.id,
        name: plainText(event.name),
        description: plainText(event.description),
      });
    } else if (event.field === "title") index.site.title = plainText(event.value);
    else if (event.field === "link" || event.field === "wp:base_blog_url") index.site.url = event.value;
  }
  return index;
}

function indexItem(index: WxrIndex, item: WxrItem): void {
  const field = (name: string) => detach(item.fields.get(name) ?? "");
  const id = Number(field("wp:post_id"));
  const type = field("wp:post_type");
  if (type === "post" || type === "page") {
    index.posts.set(id, {
      id,
      type,
      status: field("wp:status"),
      slug: field("wp:post_name"),
      title: plainText(field("title")),
      link: field("link"),
      password: field("wp:post_password") !== "",
      oldSlugs: metaValues(item, "_wp_old_slug"),
    });
  } else if (type === "attachment") {
    const url = field("wp:attachment_url");
    index.files.add(url);
    index.attachments.set(id, {
      url,
      alt: plainText(metaValues(item, "_wp_attachment_image_alt")[0] ?? ""),
      title: plainText(field("title")),
      caption: plainText(field("excerpt:encoded")),
    });
  } else if (type === "wp_block") {
    index.blocks.set(id, field("content:encoded"));
  } else if (!internalTypes.has(type)) {
    index.others.set(type, (index.others.get(type) ?? 0) + 1);
  }
}

/** All values of a custom field. */
export function metaValues(item: WxrItem, key: string): string[] {
  return item.meta.filter(([name, value]) => name === key && value !== "").map(([, value]) => detach(value));
}

/** A string of its own: one cut out of a piece of the file would keep the whole piece in memory. */
function detach(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
