/** A saved page beside its article: what of the page's words arrived, and what around them was left out. */
import { readPageText } from "../source/page-text.ts";
import type { SourceFile } from "../source/source-files.ts";
import type { Fields } from "./address-book.ts";
import { type Compared, compareWords, type NewAddress, squeeze } from "./lost.ts";
import { decodeEntities, markupWords, withoutPasted } from "./markup.ts";
import type { PageWords } from "./page-words.ts";
import { documentWords, type SourceWords } from "./source-words.ts";

export interface ComparedPage extends Compared {
  fields: { what: string; text: string }[];
  around: string[];
}

/** A shorter line may be on any page; it does not tell where the article begins. */
const tellingLine = 25;

/** Compares the whole page, but for its navigation, with the article made of it. */
export async function compareSavedPage(
  file: SourceFile,
  encoding: string | undefined,
  page: PageWords,
  fields: Fields,
  newAddress: NewAddress,
): Promise<ComparedPage> {
  const { text: raw } = await readPageText(file.path, encoding);
  const isHtml = file.kind === "page";
  const whole = isHtml ? withoutOwnLinks(documentWords(raw), raw) : textWords(raw);
  const { lines, pasted } = withoutPasted(whole.lines);
  const here = squeeze(page.text);
  // The title is a field: what is between it and the text (author, date, buttons) is not the article's.
  const body = squeeze(page.body);
  const telling = lines.some((line) => line.length >= tellingLine) ? tellingLine : 1;
  const squeezed = lines.map(squeeze);
  const times = Map.groupBy(squeezed, (line) => line);
  // A line that the page has more often than the article, such as a section's name, is around it, too.
  const arrived = lines.map((line, at) => {
    const wanted = squeezed[at] ?? "";
    const often = times.get(wanted)?.length ?? 1;
    return line.length >= telling && body.split(wanted, often + 1).length > often;
  });
  const isBeside = besideOf(whole, arrived, lines.length === whole.lines.length);
  const first = arrived.indexOf(true);
  const last = arrived.lastIndexOf(true);
  const inside =
    first < 0
      ? { ...whole, lines: [], pictures: [], links: [] }
      : part(whole, lines, { first, last, sameLines: lines.length === whole.lines.length, isBeside });
  const compared = compareWords(inside, markupWords(raw, pasted), page, newAddress);
  const outside = lines.filter((_, at) => at < first || at > last || isBeside(whole.beside?.[at]));
  const around = outside.filter((line) => !here.includes(squeeze(line)));
  const all = lines.join("").length;
  const kept = lines.filter((_, index) => index >= first && index <= last).join("").length;
  const troubles = isHtml ? [...titleTrouble(raw, fields), ...dateTrouble(raw, fields)] : [];
  if (all > 0 && kept < all / 3)
    troubles.push({
      what: "text",
      text: `Only ${Math.round((kept / all) * 100)} % of the page's words outside its menus arrived. Was the wrong part of the page taken?`,
    });
  return {
    ...compared,
    fields: troubles,
    around: isHtml ? around : [],
    lost: isHtml
      ? compared.lost
      : [...compared.lost, ...around.map((text) => ({ what: "text" as const, text, waiting: false }))],
  };
}

type IsBeside = (place: number | undefined) => boolean;

/** Which marked elements are beside the article: those of which no line arrived. One that did was named misleadingly. */
function besideOf({ beside = [] }: SourceWords, arrived: readonly boolean[], sameLines: boolean): IsBeside {
  if (!sameLines) return () => false;
  const inArticle = new Set(beside.filter((_, at) => arrived[at]));
  return (place) => place !== undefined && !inArticle.has(place);
}

/** The part of a page between two lines; pictures and links count where their place is known. */
function part(
  whole: SourceWords,
  lines: readonly string[],
  {
    first,
    last,
    sameLines,
    isBeside,
  }: { first: number; last: number; sameLines: boolean; isBeside: IsBeside },
): SourceWords {
  const within = ({ line, beside }: { line: number; beside?: number }) =>
    !isBeside(beside) && (!sameLines || (line >= first && line <= last));
  return {
    lines: lines.filter((_, at) => at >= first && at <= last && !isBeside(whole.beside?.[at])),
    pictures: whole.pictures.filter(within),
    links: whole.links.filter(within),
    media: [],
    code: whole.code,
    questions: whole.questions,
  };
}

/** A page links to itself from its title and its buttons; the new one has an address of its own. */
function withoutOwnLinks(words: SourceWords, html: string): SourceWords {
  const own = (html.match(/<link\b[^>]*\brel=["']?(?:canonical|shortlink)\b[^>]*>/gi) ?? []).map((tag) =>
    decodeEntities(/\bhref=["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ""),
  );
  return { ...words, links: words.links.filter(({ href }) => !own.includes(href)) };
}

/** The text of a page: its lines, without the signs that make lists and headings. */
function textWords(text: string): SourceWords {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:#{1,6}|[-*•–]|\d+[.)])\s+/, "").trim())
    .filter((line) => line !== "");
  return { lines, pictures: [], links: [], media: [], code: [], questions: [] };
}

function titleTrouble(html: string, fields: Fields): { what: string; text: string }[] {
  const shared = /<meta\b[^>]*property=["']og:title["'][^>]*content=(["'])(.*?)\1/is.exec(html)?.[2];
  // A script may write a page with a title of its own.
  const head = html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, "");
  const title = shared ?? /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(head)?.[1] ?? "";
  const theirs = squeeze(decodeEntities(title)).toLowerCase();
  const ours = squeeze(fields.title ?? "").toLowerCase();
  if (theirs === "" || (ours !== "" && (theirs.includes(ours) || ours.includes(theirs)))) return [];
  return [{ what: "title", text: `'${decodeEntities(title).trim()}' is now '${fields.title}'.` }];
}

/** A time without a zone may be another day elsewhere. */
const oneDay = 24 * 60 * 60 * 1000;

/** The day that the page's head or its JSON-LD says; where JSON-LD has several, any of them. */
function dateTrouble(page: string, { publishedAt }: Fields): { what: string; text: string }[] {
  const html = page.replace(/<!--[\s\S]*?-->/g, "");
  const [meta = ""] = html.match(/<meta\b[^>]*["']article:published_time["'][^>]*>/i) ?? [];
  const shared = /content=(["'])(.*?)\1/is.exec(meta)?.[2];
  const marked = [...html.matchAll(/"datePublished"\s*:\s*"([^"]+)"/g)].map(([, date = ""]) => date);
  const dates = (shared === undefined ? marked : [shared]).filter((date) => Date.parse(date) > 0);
  const here = Date.parse(publishedAt ?? "");
  if (dates.length === 0 || dates.some((date) => Math.abs(Date.parse(date) - here) <= oneDay)) return [];
  return [{ what: "date", text: `${dates.join(", ")} is now ${publishedAt ?? "no date"}.` }];
}
