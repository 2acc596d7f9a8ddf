/** The days a saved page was published and changed, from its head, its marks, its words or its address. */
import type { Element } from "hast";
import { siteTime } from "./dates.ts";
import { attribute, namesOf, wordsOf } from "./page-tree.ts";

const publishedMetas = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "pubdate",
  "publication_date",
  "date",
];
const updatedMetas = [
  "article:modified_time",
  "og:updated_time",
  "dateModified",
  "dcterms.modified",
  "last-modified",
];
const published =
  /^(?:(?:entry|post|article|blog|story|meta|published)[-_]*(?:date|time|published|on)?|published|date|dt-published|posted-on|entry-meta|post-meta|byline|wp-block-post-date)$/i;
const updated = /^(?:updated|modified|dt-updated|entry-modified|last-updated)$/i;

interface Dates {
  publishedAt: string | undefined;
  updatedAt: string | undefined;
}

/**
 * @param near the elements around the article, in the order of the page; dates of teasers are elsewhere.
 * @param claimed what the page's JSON-LD says.
 */
export function pageDates(
  meta: (name: string) => string,
  claimed: { datePublished?: string; dateModified?: string },
  near: readonly Element[],
  link: string,
  language: string,
  timeZone: string,
): Dates {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : anyDate(text, language, timeZone);
  const first = (texts: readonly (string | undefined)[]) =>
    texts.map(read).find((date) => date !== undefined);
  const times = near.filter(
    ({ tagName, properties }) => tagName === "time" || properties.itemProp !== undefined,
  );
  const marked = (item: string, names: RegExp) =>
    times
      .filter(
        (each) =>
          attribute(each, "itemProp").split(" ").includes(item) ||
          namesOf(each).some((name) => names.test(name)),
      )
      .map((each) => attribute(each, "dateTime") || attribute(each, "content") || wordsOf(each));
  const plain = times
    .filter((each) => each.tagName === "time" && !namesOf(each).some((name) => updated.test(name)))
    .map((each) => attribute(each, "dateTime") || wordsOf(each));
  const written = near
    .filter((each) => namesOf(each).some((name) => published.test(name)))
    .map((each) => wordsOf(each))
    .filter((words) => words.length < 120);
  const inAddress = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)\//.exec(link)?.slice(1).join("-");
  return {
    publishedAt: first([
      ...publishedMetas.map(meta),
      claimed.datePublished,
      ...marked("datePublished", published),
      ...plain,
      ...written,
      inAddress,
    ]),
    updatedAt: first([...updatedMetas.map(meta), claimed.dateModified, ...marked("dateModified", updated)]),
  };
}

const months = monthNames();

/** A date as machines or people write it, as the frontmatter has it; nothing where it is none or could be two. */
export function anyDate(text: string, language: string, timeZone: string): string | undefined {
  const trimmed = text.trim();
  const time = siteTime(trimmed, "", timeZone);
  if (time !== undefined) return time;
  const iso = /(?<!\d)((?:19|20)\d\d)[-/.年]\s?(\d\d?)[-/.月]\s?(\d\d?)(?!\d)/.exec(trimmed);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const dotted = /(?<!\d)(\d\d?)\.\s?(\d\d?)\.\s?((?:19|20)\d\d)(?!\d)/.exec(trimmed);
  if (dotted !== null) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = /(?<!\d)(\d\d?)\/(\d\d?)\/((?:19|20)\d\d)(?!\d)/.exec(trimmed);
  if (slashed !== null) {
    const [, one, other, year] = slashed;
    const monthFirst = Number(other) > 12 || (/^en(?:-us)?$/i.test(language) && Number(one) <= 12);
    if (monthFirst) return day(year, one, other);
    return Number(one) > 12 || language !== "" ? day(year, other, one) : undefined;
  }
  const words = trimmed.toLowerCase();
  const dayFirst =
    /(?<!\d)(\d\d?)(?:\.|st|nd|rd|th|er|º|°)?\s+(?:de\s+|of\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)/u.exec(
      words,
    );
  if (dayFirst !== null) return day(dayFirst[3], months.get(dayFirst[2] ?? ""), dayFirst[1]);
  const monthFirst = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)/u.exec(words);
  return monthFirst === null ? undefined : day(monthFirst[3], months.get(monthFirst[1] ?? ""), monthFirst[2]);
}

/** `2024-03-05`, where there is such a day. */
function day(year = "", month = "", date = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

/** The names of months in the languages of Western blogs, long and short, and the number of each. */
function monthNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl"]) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      for (let number = 1; number <= 12; number += 1) {
        const part = format
          .formatToParts(Date.UTC(2024, number - 1, 1))
          .find(({ type }) => type === "month")
          ?.value.toLowerCase()
          .replace(/\.$/, "");
        if (part !== undefined && !names.has(part)) names.set(part, String(number));
      }
    }
  }
  return names.set("sept", "9").set("mrz", "3");
}
