/** What the old markup says and the new page does not: each value by name, with the reason why it has no place here. */
import { parseFragment, visibleLines } from "../body/html-tree.ts";
import type { Finding } from "../report/finding.ts";
import {
  moreAboutCompany,
  moreAboutPerson,
  noFieldFor,
  ownValues,
  unansweredQuestion,
} from "../report/rules/markup.ts";
import { isObject, type Json, type JsonObject, typesOf } from "./json.ts";
import { organizationTypes } from "./meaning.ts";
import { isPlaceholder } from "./placeholder.ts";
import { decoded, isHtml } from "./words.ts";

/** Types and properties that the site writes itself, from its own facts, on every page. */
const ownTypes =
  /^(?:WebSite|SearchAction|ReadAction|CommentAction|EntryPoint|PropertyValueSpecification|BreadcrumbList|SpeakableSpecification|WPHeader|WPFooter|WPSideBar|SiteNavigationElement)$/;
const ownProperties =
  /^(?:@.*|url|mainEntityOfPage|isPartOf|hasPart|position|order|inLanguage|wordCount|commentCount|answerCount|upvoteCount|thumbnailUrl|copyrightYear|width|height|encodingFormat|target|potentialAction|breadcrumb|contentUrl|dateCreated|itemListOrder|numberOfItems|isAccessibleForFree|isFamilyFriendly)$/;
const ratingTypes = /^(?:AggregateRating|Rating|Review)$/;

/** Where values may have arrived: the new file, what the report says already, and the company's facts. */
export class Arrived {
  private readonly text: string;
  private readonly instants: Set<number>;

  constructor(texts: readonly string[], dates: readonly (string | undefined)[]) {
    this.text = spaced(texts.join("\n"));
    this.instants = new Set(
      dates.map((date) => Date.parse(date ?? "")).filter((time) => !Number.isNaN(time)),
    );
  }

  /** Tells whether all words of a value are here, whatever their quotes, dashes and markup. */
  has(value: string): boolean {
    if (this.instants.has(Date.parse(value))) return true;
    const words = decoded(value);
    const lines = isHtml(words) ? visibleLines(parseFragment(words)) : words.split("\n");
    return lines.every((line) => this.holds(spaced(line)));
  }

  /** Words are whole; in scripts that write no spaces between them, any part will do. */
  private holds(words: string): boolean {
    const bare = words.trim();
    return /[a-z0-9]/.test(bare) ? this.text.includes(words) : this.text.includes(bare);
  }
}

function spaced(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/(\d)t(?=\d)/g, "$1 ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? "" : ` ${words} `;
}

/** One finding for each node with values that arrived nowhere, and one for all that the site writes itself. */
export function unplacedFindings(graphs: readonly Json[], arrived: Arrived): Finding[] {
  const byTheSite: string[] = [];
  const findings: Finding[] = [];
  for (const graph of graphs) {
    walk(graph, "", false, ({ place, types, values, own }) => {
      const missing = values.filter(({ value }) => !isPlaceholder(value) && !arrived.has(value));
      if (missing.length === 0) return;
      const lines = (rows: readonly Value[]) => rows.map(({ key, value }) => `${key}: ${value}`);
      byTheSite.push(...lines(missing.filter((row) => own || row.own)).map((line) => `${place}.${line}`));
      const rest = missing.filter((row) => !own && !row.own);
      if (rest.length > 0)
        findings.push(
          unplaced(types)({ what: named(types, place, rest) }, { before: lines(rest).join("\n") }),
        );
    });
  }
  if (byTheSite.length > 0) findings.push(ownValues({}, { before: byTheSite.join("\n") }));
  return findings;
}

/** The values by their node and their names: `Person (jobTitle, sameAs)`. */
function named(types: readonly string[], place: string, rows: readonly Value[]): string {
  const keys = [...new Set(rows.map(({ key }) => key.replace(/\.\d+$/, "")))].join(", ");
  return `${types[0] ?? place} (${keys})`;
}

function unplaced(types: readonly string[]) {
  if (types.some((type) => organizationTypes.test(type))) return moreAboutCompany;
  if (types.includes("Person")) return moreAboutPerson;
  return types.includes("Question") ? unansweredQuestion : noFieldFor;
}

interface Value {
  key: string;
  value: string;
  own: boolean;
}

interface Node {
  place: string;
  types: string[];
  values: Value[];
  /** Everything in it is the site's own to write. */
  own: boolean;
}

/** Calls `take` with each node's own values: strings and numbers, lists of them with their index. */
function walk(value: Json, place: string, own: boolean, take: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, place, own, take);
    return;
  }
  if (!isObject(value)) return;
  const types = typesOf(value);
  // Ratings are in the report whole already.
  if (types.some((type) => ratingTypes.test(type))) return;
  const mine = own || types.some((type) => ownTypes.test(type));
  const name = types[0] ?? (place || "JSON-LD");
  take({ place: name, types, own: mine, values: valuesOf(value) });
  for (const [key, item] of Object.entries(value))
    walk(item, key, mine || (ownProperties.test(key) && !isPageLike(item)), take);
}

/** `mainEntityOfPage` and `isPartOf` may hold the page itself, with facts of its own. */
function isPageLike(value: Json): boolean {
  return isObject(value) && typesOf(value).some((type) => /Page$/.test(type));
}

function valuesOf(node: JsonObject): Value[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const own = ownProperties.test(key);
    if (key.startsWith("@") && key !== "@value") return [];
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item, index): Value[] => {
      if (typeof item !== "string" && typeof item !== "number") return [];
      const text = String(item).trim();
      // The vocabulary's own words (`https://schema.org/InStock`) say nothing of a page by themselves.
      if (text === "" || (typeof item === "string" && /^https?:\/\/schema\.org\//.test(text) && own))
        return [];
      return [{ key: list.length > 1 ? `${key}.${index}` : key, value: text, own }];
    });
  });
}
