/** The first reading of an export: everything that other posts may point to, without their texts. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { plainText } from "../body/html-tree.ts";
import { openingWords } from "./opening-words.ts";
import { identify } from "./wxr-identity.ts";
import { readWxr, type WxrItem } from "./wxr-reader.ts";
import type { WxrExport, WxrIndex } from "./wxr-types.ts";
import { idOf, isLeftOut, statusOf, typeOf } from "./wxr-values.ts";

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

/** Reads one file once, keeping a few hundred bytes an item. */
export async function readExport(path: string, encoding?: string): Promise<WxrExport> {
  const index: WxrExport = {
    path,
    site: { title: "", url: "" },
    authors: new Map(),
    categories: new Map(),
    items: [],
    attachments: [],
    files: new Set(),
    blocks: new Map(),
    others: new Map(),
    trashed: 0,
    problems: [],
  };
  for await (const event of readWxr(path, encoding)) {
    if (event.type === "item") indexItem(index, event.item);
    else if (event.type === "problem") index.problems.push(`${basename(path)}: ${event.text}`);
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

/** One index over the files of an export, so that each finds what only another one has. */
export function joinExports(exports: readonly WxrExport[]): WxrIndex {
  const url = exports.find(({ site }) => site.url !== "")?.site.url ?? "";
  const { posts, keys, twice } = identify(exports, siteKey(url));
  const others = new Map<string, number>();
  for (const [type, count] of exports.flatMap((one) => [...one.others]))
    others.set(type, (others.get(type) ?? 0) + count);
  let unnumbered = 0;
  return {
    site: { title: exports[0]?.site.title ?? "", url },
    authors: new Map(exports.flatMap(({ authors }) => [...authors])),
    categories: new Map(exports.flatMap(({ categories }) => [...categories])),
    posts,
    keys,
    twice,
    attachments: new Map(
      exports.flatMap(({ attachments }) =>
        attachments.map(([id, attachment]) => [id ?? --unnumbered, attachment]),
      ),
    ),
    files: new Set(exports.flatMap(({ files }) => [...files])),
    blocks: new Map(exports.flatMap(({ blocks }) => [...blocks])),
    others,
    trashed: exports.reduce((sum, { trashed }) => sum + trashed, 0),
    problems: exports.flatMap(({ problems }) => problems),
  };
}

/** What the keys of a site's posts begin with. */
export function siteKey(url: string): string {
  return `${URL.canParse(url) ? new URL(url).host : "wordpress"}#`;
}

function indexItem(index: WxrExport, item: WxrItem): void {
  const field = (name: string) => detach(item.fields.get(name) ?? "");
  const id = idOf(item);
  const type = typeOf(item);
  if (type === "post" || type === "page") {
    const status = statusOf(item);
    if (isLeftOut(item)) index.trashed += 1;
    const content = item.fields.get("content:encoded") ?? "";
    const title = plainText(field("title"));
    index.items.push({
      file: index.path,
      ...(id === undefined ? {} : { id }),
      type,
      ...(status === undefined ? {} : { status }),
      slug: field("wp:post_name"),
      title,
      standIn: title === "" ? openingWords(content) : "",
      link: field("link"),
      guid: field("guid"),
      date: field("wp:post_date") || field("pubDate"),
      modified: field("wp:post_modified_gmt") || field("wp:post_modified"),
      digest: createHash("sha256").update(content).digest("base64url").slice(0, 16),
      password: field("wp:post_password") !== "",
      oldSlugs: metaValues(item, "_wp_old_slug"),
    });
  } else if (type === "attachment") {
    const url = field("wp:attachment_url");
    const parent = Number(field("wp:post_parent"));
    index.files.add(url);
    index.attachments.push([
      id,
      {
        url,
        alt: plainText(metaValues(item, "_wp_attachment_image_alt")[0] ?? ""),
        title: plainText(field("title")),
        caption: plainText(field("excerpt:encoded")),
        ...(parent > 0 ? { parent } : {}),
        order: Number(field("wp:menu_order")) || 0,
      },
    ]);
  } else if (type === "wp_block") {
    if (id !== undefined) index.blocks.set(id, field("content:encoded"));
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
