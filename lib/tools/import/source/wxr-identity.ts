/** Which items of an export are the same post, and the key under which later imports know each again. */
import { createHash } from "node:crypto";
import type { ExportItem, IndexedPost, Twice, WxrExport } from "./wxr-types.ts";

interface Identities {
  posts: Map<string, IndexedPost>;
  keys: Map<string, (string | undefined)[]>;
  twice: Twice[];
}

/**
 * Gives every post a key and every post without a title one. Numbers can be missing or shared by several posts (merged
 * files, other programs' exports); no post is ever taken for another because of that.
 *
 * @param site what the keys begin with
 */
export function identify(exports: readonly WxrExport[], site: string): Identities {
  const byKey = new Map<string, ExportItem>();
  const seats: { item: ExportItem; key: string }[] = [];
  const twice: Twice[] = [];
  const titles = new Set(exports.flatMap(({ items }) => items.map(({ title }) => title)));
  for (const item of exports.flatMap(({ items }) => items)) {
    if (item.status === undefined) continue;
    const key = keyFor(item, site, byKey);
    const other = byKey.get(key);
    if (other !== undefined && other.digest !== item.digest) {
      const [taken, left] = item.modified >= other.modified ? [item, other] : [other, item];
      twice.push({ title: item.title || item.standIn, taken: taken.file, left: left.file });
      byKey.set(key, taken);
    } else if (other === undefined) byKey.set(key, item);
    seats.push({ item, key });
  }
  const posts = new Map<string, IndexedPost>();
  for (const [key, item] of byKey) {
    const { id, type, status = "draft", slug, link, password, oldSlugs } = item;
    const title = titleOf(item, titles);
    posts.set(key, {
      key,
      ...(id === undefined ? {} : { id }),
      type,
      status,
      slug,
      title,
      link,
      password,
      oldSlugs,
    });
  }
  const keyOf = new Map(seats.map(({ item, key }) => [item, byKey.get(key) === item ? key : undefined]));
  const keys = new Map(exports.map(({ path, items }) => [path, items.map((item) => keyOf.get(item))]));
  return { posts, keys, twice };
}

/** Its own number where no other post has it; else what is its alone. */
function keyFor(item: ExportItem, site: string, taken: ReadonlyMap<string, ExportItem>): string {
  const text = createHash("sha256").update(`${item.title} ${item.digest}`).digest("base64url").slice(0, 12);
  const names = [
    item.id === undefined ? "" : String(item.id),
    item.id === undefined ? item.guid : "",
    item.link,
    item.slug,
    text,
  ];
  const free = names
    .filter((name) => name !== "")
    .map((name) => `${site}${name}`)
    .find((key) => {
      const other = taken.get(key);
      return other === undefined || isSame(item, other);
    });
  return free ?? `${site}${text}`;
}

/** Within one file the same post appears twice only word for word; in another file it may have been edited since. */
function isSame(a: ExportItem, b: ExportItem): boolean {
  if (a.type !== b.type) return false;
  const named = a.link === b.link && a.slug === b.slug && a.title === b.title;
  if (a.file === b.file) return named && a.digest === b.digest;
  return named || (a.id === b.id && a.guid !== "" && a.guid === b.guid && a.date === b.date);
}

/** Its title, or its first words, with a number where another post has them too. */
function titleOf(item: ExportItem, titles: Set<string>): string {
  if (item.title !== "") return item.title;
  const words = item.standIn || `Untitled, ${item.date.slice(0, 10) || "without a date"}`;
  let title = words;
  for (let count = 2; titles.has(title); count += 1) title = `${words} (${count})`;
  titles.add(title);
  return title;
}
