/** The second reading of an export: each post and page whole, one at a time. */
import { plainText } from "../body/html-tree.ts";
import { siteTime } from "./dates.ts";
import type { SourcePost } from "./source-post.ts";
import type { WxrIndex } from "./wxr-index.ts";
import { metaValues } from "./wxr-index.ts";
import { readWxr, type WxrItem } from "./wxr-reader.ts";

const statuses = ["publish", "future", "draft", "pending", "private"] as const;

/** Posts and pages in the order of the export; revisions, trash and what was never saved are left out. */
export async function* wxrPosts(
  path: string,
  index: WxrIndex,
  timeZone: string,
  encoding?: string,
): AsyncGenerator<SourcePost> {
  for await (const event of readWxr(path, encoding)) {
    if (event.type !== "item") continue;
    const post = sourcePost(event.item, index, timeZone);
    if (post !== undefined) yield post;
  }
}

/** The key under which later imports know the post again. */
export function wxrKey(index: WxrIndex, id: number): string {
  const host = URL.canParse(index.site.url) ? new URL(index.site.url).host : "wordpress";
  return `${host}#${id}`;
}

function sourcePost(item: WxrItem, index: WxrIndex, timeZone: string): SourcePost | undefined {
  const field = (name: string) => item.fields.get(name) ?? "";
  const type = field("wp:post_type");
  const status = statuses.find((known) => known === field("wp:status"));
  if ((type !== "post" && type !== "page") || status === undefined) return undefined;
  const id = Number(field("wp:post_id"));
  const publishedAt = siteTime(field("wp:post_date"), field("wp:post_date_gmt"), timeZone);
  const updatedAt = siteTime(field("wp:post_modified"), field("wp:post_modified_gmt"), timeZone);
  return {
    key: wxrKey(index, id),
    kind: type === "post" ? "articles" : "pages",
    id,
    title: plainText(field("title")),
    slug: field("wp:post_name"),
    link: field("link"),
    status,
    password: field("wp:post_password") !== "",
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    author: index.authors.get(field("dc:creator")) ?? field("dc:creator"),
    categories: item.categories
      .filter(({ domain }) => domain === "category")
      .map(({ slug, name }) => ({ slug, name: plainText(name) })),
    tags: item.categories.filter(({ domain }) => domain === "post_tag").map(({ name }) => plainText(name)),
    excerpt: plainText(field("excerpt:encoded")),
    content: field("content:encoded"),
    format: "wordpress",
    meta: new Map(item.meta.toReversed()),
    oldSlugs: metaValues(item, "_wp_old_slug"),
    scripts: [],
    comments: item.comments,
    damage: item.damage,
  };
}
