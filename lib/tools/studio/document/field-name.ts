/** Fields in words. */
import { pathName } from "../../../content/check/value-path.ts";
import type { FieldPath } from "../../../content/edit/json.ts";

/** Names that say too little by themselves, or are not written as they are said. */
const spoken: Readonly<Record<string, string>> = {
  faq: "FAQ",
  url: "address of the site",
  href: "link",
  alt: "description for people who cannot see it",
  src: "picture file",
  from: "lower end of the price",
  to: "upper end of the price",
  of: "document it shows",
  about: "list of related terms",
  order: "place in lists",
  draft: "draft setting",
  featured: "setting that features it",
  noindex: "setting for search engines",
  publishedAt: "publication date",
  checkedAt: "date of the last check",
  expires: "date it expires",
  reviewBy: "date of the next check",
  sameAs: "links to other profiles",
  aliases: "former addresses",
  permalink: "address",
  geo: "place on the map",
  words: "quotation",
  before: "text about the time before",
  done: "text about what was done",
  kind: "kind",
  since: "year it began",
  sendTo: "address that messages go to",
  readBy: "note about who reads it",
  keepDays: "number of days it is kept",
  byMail: "setting to send it by mail only",
  linkDays: "number of days its link works",
};

/** A field as a sentence calls it: `publication date`. */
export function keyWords(key: string): string {
  return spoken[key] ?? splitName(key);
}

/** @example splitName("searchTitle") // "search title" @example splitName("co-managed") // "co managed" */
export function splitName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[\s_-]+/g, " ")
    .toLowerCase();
}

/** `FAQ, entry 2: answer`, as a writer counts. */
export function fieldName(path: FieldPath): string {
  const name = pathName(path.map((step) => (typeof step === "number" ? step : keyWords(step))));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
