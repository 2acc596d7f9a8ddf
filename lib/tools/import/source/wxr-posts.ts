/** The second reading of an export: each post and page whole, one at a time. */
import { plainText } from "../body/html-tree.ts";
import type { Finding } from "../report/finding.ts";
import { moreAuthors, noTitle, otherTaxonomy, pluginStatus, podcastFile } from "../report/rules/posts.ts";
import { unplacedFields } from "./custom-fields.ts";
import { feedTime, siteTime } from "./dates.ts";
import type { SourcePost } from "./source-post.ts";
import { metaValues } from "./wxr-index.ts";
import { readWxr, type WxrItem } from "./wxr-reader.ts";
import type { IndexedPost, WxrIndex } from "./wxr-types.ts";
import { foreignStatus, typeOf } from "./wxr-values.ts";

/** Posts and pages in the order of the export; revisions, trash and what was never saved are left out. */
export async function* wxrPosts(
  path: string,
  index: WxrIndex,
  timeZone: string,
  encoding?: string,
): AsyncGenerator<SourcePost> {
  const keys = index.keys.get(path) ?? [];
  let position = 0;
  for await (const event of readWxr(path, encoding)) {
    if (event.type !== "item" || !/^(?:post|page)$/.test(typeOf(event.item))) continue;
    const indexed = index.posts.get(keys[position] ?? "");
    position += 1;
    if (indexed !== undefined) yield sourcePost(event.item, indexed, index, timeZone);
  }
}

function sourcePost(item: WxrItem, indexed: IndexedPost, index: WxrIndex, timeZone: string): SourcePost {
  const field = (name: string) => item.fields.get(name) ?? "";
  const { key, id, type, status, title } = indexed;
  const publishedAt =
    siteTime(field("wp:post_date"), field("wp:post_date_gmt"), timeZone) ?? feedTime(field("pubDate"));
  const updatedAt = siteTime(field("wp:post_modified"), field("wp:post_modified_gmt"), timeZone);
  const categories = termsOf(item, "category");
  const [author = "", ...others] = authorsOf(item, index);
  const content = galleriesWithNumbers(field("content:encoded") || field("description"), id, index);
  const excerpt = plainText(field("excerpt:encoded"));
  return {
    key,
    kind: type === "post" ? "articles" : "pages",
    ...(id === undefined ? {} : { id }),
    title,
    slug: indexed.slug,
    link: indexed.link,
    status,
    password: indexed.password,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    author,
    // A plain feed has categories without a domain; WordPress's first format has them beside the others.
    categories: categories.length > 0 ? categories : termsOf(item, ""),
    tags: [...termsOf(item, "post_tag"), ...termsOf(item, "tag")].map(({ name }) => name),
    excerpt,
    content,
    format: "wordpress",
    meta: new Map(item.meta.toReversed()),
    oldSlugs: indexed.oldSlugs,
    scripts: [],
    comments: item.comments,
    damage: item.damage,
    findings: [
      ...titleFinding(field("title"), title),
      ...statusFinding(item),
      ...authorFinding(author, others),
      ...enclosureFindings(item, content),
      ...taxonomyFindings(item),
      ...unplacedFields(item.meta, [
        title,
        content,
        excerpt,
        metaValues(item, "_yoast_wpseo_metadesc").join(" "),
      ]),
    ],
  };
}

function termsOf(item: WxrItem, domain: string): SourcePost["categories"] {
  return item.categories
    .filter((term) => term.domain === domain)
    .map(({ slug, name }) => ({ slug, name: plainText(name) }));
}

/** Co-Authors Plus keeps the authors as terms, the first of them first; WordPress itself has one. */
function authorsOf(item: WxrItem, index: WxrIndex): string[] {
  const login = item.fields.get("dc:creator") ?? "";
  const named = item.categories
    .filter(({ domain }) => domain === "author")
    .map(
      ({ slug, name }) =>
        index.authors.get(slug.replace(/^cap-/, "")) ?? index.authors.get(name) ?? plainText(name),
    );
  return named.length > 0 ? [...new Set(named)] : [index.authors.get(login) ?? login];
}

/** A recording or a document is attached to a post as a picture is, and no gallery shows it. */
const shownInGallery = /\.(?:png|jpe?g|jpe|gif|webp|avif|svg|bmp|tiff?|heic|ico)(?:[?#]|$)/i;

/** `[gallery]` without numbers shows the pictures that were uploaded to the post. */
function galleriesWithNumbers(content: string, id: number | undefined, index: WxrIndex): string {
  return content.replace(/(?<!\[)\[gallery\b([^\]]*)\]/g, (whole: string, attributes: string) => {
    if (/\b(?:ids|include)\s*=/.test(attributes)) return whole;
    const parent = Number(/\bid\s*=\s*["']?(\d+)/.exec(attributes)?.[1] ?? id);
    const left = /\bexclude\s*=\s*["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(",").map(Number) ?? [];
    const attached = [...index.attachments]
      .filter(
        ([number, { parent: owner, url }]) =>
          owner === parent && number > 0 && !left.includes(number) && shownInGallery.test(url),
      )
      .sort(([a, one], [b, other]) => one.order - other.order || a - b);
    return attached.length === 0
      ? whole
      : `[gallery${attributes.replace(/\/$/, "")} ids="${attached.map(([number]) => number).join(",")}"]`;
  });
}

function titleFinding(written: string, title: string): Finding[] {
  return plainText(written) !== "" ? [] : [noTitle({ title })];
}

function statusFinding(item: WxrItem): Finding[] {
  const status = foreignStatus(item);
  return status === undefined ? [] : [pluginStatus({ status })];
}

function authorFinding(author: string, others: readonly string[]): Finding[] {
  return others.length === 0 ? [] : [moreAuthors({ author, others })];
}

/** The file of a podcast episode: its address, size and type, a line each. */
function enclosureFindings(item: WxrItem, content: string): Finding[] {
  return metaValues(item, "enclosure")
    .map((value) => value.split("\n")[0]?.trim() ?? "")
    .filter((url) => url !== "" && !content.includes(url))
    .map((url) => podcastFile({}, { before: url }));
}

const usualTaxonomies = new Set([
  "category",
  "post_tag",
  "tag",
  "post_format",
  "author",
  "nav_menu",
  "language",
]);

function taxonomyFindings(item: WxrItem): Finding[] {
  const names = new Map<string, string[]>();
  for (const { domain, name } of item.categories) {
    if (domain === "" || usualTaxonomies.has(domain) || domain.startsWith("post_translations")) continue;
    names.set(domain, [...(names.get(domain) ?? []), plainText(name)]);
  }
  return [...names].map(([taxonomy, terms]) => otherTaxonomy({ taxonomy }, { before: terms.join(", ") }));
}
