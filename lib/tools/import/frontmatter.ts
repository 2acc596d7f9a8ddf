/** The frontmatter of an imported article or page: the source's own fields first, then what its JSON-LD says. */
import { stringify } from "yaml";
import { articleSchema } from "#lib/content/schema/article.ts";
import { pageSchema } from "#lib/content/schema/page.ts";
import { titleShown } from "#lib/site/search-results.ts";
import type { QuestionAndAnswer } from "./body/convert.ts";
import { plainText } from "./body/html-tree.ts";
import { type Claims, fold as sameLetters } from "./json-ld/meaning.ts";
import { type Placement, safeName } from "./place/addresses.ts";
import { type ContentFolder, fold } from "./place/library.ts";
import type { Finding } from "./report/finding.ts";
import { addressLost, addressMoved, addressTaken, refusedField } from "./report/rules/files.ts";
import {
  longTitle,
  noDate,
  noDescription,
  onlyChanged,
  passwordPage,
  privatePage,
  saysTwoThings,
  scheduledPage,
  unknownAuthor,
} from "./report/rules/posts.ts";
import { moment } from "./source/dates.ts";
import type { SourcePost } from "./source/source-post.ts";

export interface FrontmatterInput {
  post: SourcePost;
  place: Placement;
  claims: Claims;
  faq: QuestionAndAnswer[];
  /** The first words of the body, for want of a description. */
  opening: string;
  /** The page would show its readers nothing; it is a draft then. */
  wordless: boolean;
  image?: { src: string; alt: string };
  /** The category's file, found or to be made. */
  category: string;
  /** The names of its other categories; they become keywords. */
  otherCategories: string[];
  content: ContentFolder;
  /** Stands in where the source has no date; the article is then a draft. */
  assumedDate: string;
}

type Fields = Record<string, unknown>;

/** The fields in the order of the content contract, and what a person should know of them. */
export function frontmatter(input: FrontmatterInput): { fields: Fields; findings: Finding[] } {
  const findings: Finding[] = [];
  const { post, claims } = input;
  const description = descriptionOf(input, findings);
  const publishedAt = post.publishedAt ?? isoDate(claims.datePublished);
  const changed = post.updatedAt ?? isoDate(claims.dateModified);
  // The day that stands in for a missing one counts, too: nothing changes before it is published.
  const updatedAt = laterDate(
    post.kind === "pages" ? publishedAt : (publishedAt ?? input.assumedDate),
    changed,
  );
  const common = {
    title: post.title || "Untitled",
    breadcrumb: breadcrumbOf(post, claims),
    searchTitle: searchTitleOf(post),
    description,
    faq: input.faq.length > 0 ? input.faq : undefined,
    noindex: isNoindex(post) ? true : undefined,
  };
  const searched = common.searchTitle ?? common.title;
  if (searched.length > titleShown && common.noindex !== true)
    findings.push(longTitle({ length: searched.length, shown: titleShown }));
  compareWithClaims(post, claims, findings);
  const fields: Fields =
    post.kind === "pages"
      ? {
          ...common,
          updatedAt: updatedAt ?? publishedAt ?? input.assumedDate,
          ...addressFields(input, publishedAt !== undefined, findings),
        }
      : { ...common, ...articleFields(input, publishedAt, updatedAt, findings) };
  if (post.kind === "articles" && publishedAt === undefined && changed !== undefined)
    findings.push(onlyChanged({ changed }));
  const defined = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const checked = (post.kind === "pages" ? pageSchema : articleSchema).safeParse(defined);
  for (const issue of checked.error?.issues ?? []) {
    findings.push(refusedField({ field: issue.path.join("."), reason: issue.message.replace(/\.$/, "") }));
  }
  return { fields: defined, findings };
}

/** The whole file. */
export function mdxFile(fields: Fields, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

function articleFields(
  { post, place, wordless, claims, image, category, otherCategories, content, assumedDate }: FrontmatterInput,
  publishedAt: string | undefined,
  updatedAt: string | undefined,
  findings: Finding[],
): Fields {
  const person = post.author === undefined ? undefined : content.people.get(fold(post.author));
  if (post.author && person === undefined && !isCompany(post.author, content)) {
    findings.push(unknownAuthor({ author: post.author }));
  }
  if (publishedAt === undefined) {
    findings.push(noDate({ date: assumedDate }));
  }
  return {
    publishedAt: publishedAt ?? assumedDate,
    updatedAt,
    author: person,
    category,
    keywords: unique([...post.tags, ...otherCategories, ...claims.keywords]),
    about: unique(claims.about),
    image,
    ...addressFields({ post, place, wordless }, publishedAt !== undefined, findings),
  };
}

/** Where it is, the old addresses that lead there, and whether it is published at all. */
function addressFields(
  { post, place, wordless }: Pick<FrontmatterInput, "post" | "place" | "wordless">,
  dated: boolean,
  findings: Finding[],
): Fields {
  // A page has no day of publication to wait for: one that is scheduled is a draft until somebody publishes it.
  const published = post.kind === "pages" ? /^publish$/ : /^(?:publish|future)$/;
  const draft =
    (post.kind === "articles" && !dated) ||
    !published.test(post.status) ||
    post.password ||
    wordless ||
    place.clash !== undefined;
  if (post.kind === "pages" && post.status === "future") findings.push(scheduledPage({}));
  if (post.password) findings.push(passwordPage({}));
  if (post.status === "private") findings.push(privatePage({}));
  if (place.clash !== undefined) findings.push(addressTaken({ ...place.clash, address: place.address }));
  if (place.moved !== undefined) findings.push(addressMoved({ ...place.moved, address: place.address }));
  if (place.lost !== undefined) findings.push(addressLost({ published: place.lost, address: place.address }));
  return {
    aliases: place.aliases.length > 0 ? place.aliases : undefined,
    permalink: place.permalink,
    draft: draft ? true : undefined,
  };
}

const descriptionKeys = [
  "_yoast_wpseo_metadesc",
  "rank_math_description",
  "_aioseo_description",
  "_aioseop_description",
  "_genesis_description",
];
const template = /%%?\w+%/;

function descriptionOf({ post, claims, opening, content }: FrontmatterInput, findings: Finding[]): string {
  const candidates = [...descriptionKeys.map((key) => post.meta.get(key)), post.excerpt, claims.description]
    .map((text) => plainText(text ?? ""))
    .filter((text) => text !== "" && !template.test(text));
  const good = candidates.find((text) => text.length >= 50);
  if (good !== undefined) return shorten(good, 300);
  const words = shorten(opening, 155);
  // The shortest text makes a description the check accepts; the finding asks for a better one.
  const kind = post.kind === "pages" ? "A page" : "An article";
  const from = content.company?.name ?? "this company";
  const standIn =
    words.length >= 50 ? words : `${words} ${kind} from the former website of ${from}: ${post.title}.`.trim();
  findings.push(
    noDescription(
      {},
      {
        ...(candidates[0] === undefined ? {} : { before: candidates[0] }),
        after: shorten(standIn, 300),
      },
    ),
  );
  return shorten(standIn, 300);
}

/** Whole sentences where they fit, else whole words. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/s.exec(cut)?.[0] ?? "";
  return sentence.length >= 50 ? sentence : `${cut.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}

function breadcrumbOf(post: SourcePost, claims: Claims): string | undefined {
  const name =
    post.meta.get("_yoast_wpseo_bctitle") ?? post.meta.get("rank_math_breadcrumb_title") ?? claims.breadcrumb;
  return name === undefined || name === "" || name === post.title || name.length > 70
    ? undefined
    : plainText(name);
}

function searchTitleOf(post: SourcePost): string | undefined {
  const title = plainText(post.meta.get("_yoast_wpseo_title") ?? post.meta.get("rank_math_title") ?? "");
  return title === "" || template.test(title) || title === post.title || title.length > 70
    ? undefined
    : title;
}

function isNoindex(post: SourcePost): boolean {
  return (
    post.meta.get("_yoast_wpseo_meta-robots-noindex") === "1" ||
    /"noindex"/.test(post.meta.get("rank_math_robots") ?? "")
  );
}

function isCompany(author: string, { company }: ContentFolder): boolean {
  const names = ["admin", "administrator", company?.name, company?.legalName];
  return names.some((name) => name !== undefined && fold(name) === fold(author));
}

/** What the source and its JSON-LD say differently: the source wins, a person should know. */
function compareWithClaims(post: SourcePost, claims: Claims, findings: Finding[]): void {
  const differ = (what: string, theirs: string | undefined, ours: string | undefined, same: boolean) => {
    if (theirs !== undefined && ours !== undefined && ours !== "" && !same)
      findings.push(saysTwoThings({ what }, { before: theirs, after: ours }));
  };
  const sameDay = (a = "", b = "") => Math.abs(moment(a) - moment(b)) < 86_400_000;
  differ(
    "headline",
    claims.headline,
    post.title,
    sameLetters(claims.headline ?? "") === sameLetters(post.title),
  );
  differ(
    "date of publication",
    claims.datePublished,
    post.publishedAt,
    sameDay(claims.datePublished, post.publishedAt),
  );
  const authors = claims.authors.map(fold);
  differ(
    "author",
    claims.authors.join(", ") || undefined,
    post.author,
    authors.includes(fold(post.author ?? "")),
  );
  const sections = post.categories.map(({ name }) => safeName(name, name));
  const known = claims.sections.some((name) => sections.includes(safeName(name, name)));
  differ("section", claims.sections[0], post.categories[0]?.name, known);
}

/** A date of the old markup as the schema wants it; nothing where it is none. */
function isoDate(text: string | undefined): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text ?? "",
  );
  if (parts === null || Number.isNaN(moment(parts[1] ?? ""))) return undefined;
  const [, day, time, zone = ""] = parts;
  return time === undefined ? day : `${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`;
}

function laterDate(published: string | undefined, updated: string | undefined): string | undefined {
  if (updated === undefined || published === undefined) return updated;
  return moment(updated) > moment(published) ? updated : undefined;
}

/** Each name once, whatever its case; nothing where there is none. */
function unique(names: readonly string[]): string[] | undefined {
  const seen = new Map(
    names
      .filter((name) => name !== "")
      .map((name) => [fold(name), name] as const)
      .toReversed(),
  );
  return seen.size > 0 ? [...seen.values()].toReversed() : undefined;
}
