/** Typed amounts that are a price, a fact or follow from one: they stay behind when it changes. */
import { partOfPrice, priceParts } from "../../../amounts/print.ts";
import { currencyOf } from "../../../amounts/quantity.ts";
import { toNumber } from "../../../amounts/rational.ts";
import { withDigits } from "../../../mdx/figure-tags.ts";
import { formatsOf } from "../../../site/formats.ts";
import type { CollectionName } from "../../schema/collections.ts";
import type { CheckedDocument } from "../document.ts";
import type { SiteFigures } from "../figures.ts";
import { partsOf } from "../frontmatter.ts";
import { numberWords } from "../number-words.ts";
import type { Placed, Site } from "../site.ts";
import type { Source } from "../source.ts";

/** Prices, facts and sums are where figures are typed; what the company is called has none. */
const stating: readonly CollectionName[] = ["prices", "facts", "sums", "company", "navigation", "redirects"];

/** A component that prints a known amount, and the documents it rests on. */
interface Candidate {
  cents: number;
  component: string;
  id: string;
  /** What a sum calls it: the id, with the part of a price after a dot. */
  name: string;
  /** The price or fact itself, nothing worked out from it. */
  direct: boolean;
  /** One of these in its sentence says that it is meant; none for a named amount, which is its own file's business. */
  words: readonly string[];
}

/** Counts of a sum that a reader would call one: so many people, so many hours. */
const counted =
  /\b(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\s+(?:(?:more|other|office)\s+)?(?:people|users?|employees|persons|clients|computers?|devices?|PCs|servers?|seats|licenses|hours?|months)\b/gi;

/**
 * A price that the document prints or names is looked for anywhere in it, with everything that usually follows from one. Any other price is
 * found only in a sentence that speaks of what it buys, because a round number may mean anything: a camera costs $100 as well.
 */
export function typedAmounts(site: Site, figures: SiteFigures): Placed[] {
  const candidates = knownAmounts(figures);
  const pattern = amountPattern(figures);
  return site.documents
    .filter(({ source }) => !stating.includes(source.collection))
    .flatMap((document) => {
      const { text, amounts } = amountsIn(document, pattern);
      if (amounts.length === 0) return [];
      const used = namesUsed(document, figures);
      const [named, others] = [true, false].map((is) => candidates.filter(({ id }) => used.has(id) === is));
      const counts = countsIn(text);
      const own = Map.groupBy(
        named?.flatMap((one) => [one, ...multiples(one, counts, true)]) ?? [],
        ({ cents }) => cents,
      );
      return amounts.flatMap((match) => {
        const sentence = sentenceAt(text, match.index);
        const spoken = others?.filter(({ words }) => words.some((word) => sentence.includes(word))) ?? [];
        const inSentence = countsIn(sentence);
        const cents = Math.round(Number(match[1]?.replaceAll(",", "")) * 100);
        const chance = spoken.flatMap((one) => [one, ...multiples(one, inSentence, false)]);
        const fitting = [...(own.get(cents) ?? []), ...chance.filter((one) => one.cents === cents)];
        return fitting.length === 0 ? [] : [placed(document, match.index, match[0], fitting, used)];
      });
    });
}

interface ReadText {
  pattern: string;
  text: string;
  amounts: RegExpExecArray[];
}

/** A check after an edit has most documents as the one before it had them. */
const known = new WeakMap<Source, ReadText>();

function amountsIn({ source }: CheckedDocument, pattern: RegExp): ReadText {
  const before = known.get(source);
  if (before?.pattern === pattern.source) return before;
  const text = readable(source.text);
  const read = { pattern: pattern.source, text, amounts: [...text.matchAll(pattern)] };
  known.set(source, read);
  return read;
}

function countsIn(text: string): ReadonlySet<number> {
  return new Set(
    [...text.matchAll(counted)].map(
      ([, count = ""]) => numberWords.get(count.toLowerCase()) ?? Number(count),
    ),
  );
}

/** Longer than a sentence that can be read. */
const longestSentence = 400;
const sentenceEnd = /[.!?]\s|\n\s*\n|\n\s*[|-]/;

/** The sentence, row or line around a place, in lowercase. */
function sentenceAt(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - longestSentence), index)
      .split(sentenceEnd)
      .at(-1) ?? "";
  const [after = ""] = text.slice(index, index + longestSentence).split(sentenceEnd);
  return `${before}${after}`.toLowerCase();
}

/** What else the thing that a unit counts is called. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  user: ["person", "people", "employee", "seat"],
  device: ["computer", "machine", "laptop"],
  computer: ["device", "machine", "laptop"],
};

/** The nouns of a unit: `a user a month` speaks of users, `10 hours` of hours. That something is paid by the month says too little. */
function wordsOf(unit: string): string[] {
  const nouns = (unit.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ""));
  return nouns
    .filter((word) => !["month", "year", "once"].includes(word))
    .flatMap((word) => [word, ...(synonyms[word] ?? [])]);
}

/** The text with the components that print figures covered, and code, whose amounts belong to nobody. */
function readable(text: string): string {
  return withDigits(text).replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm, (code) => code.replace(/\S/g, " "));
}

/** Finds each amount of one of the site's currencies as people type it: `$1,350`, `$67.50`. */
export function amountPattern(figures: SiteFigures): RegExp {
  const { money } = formatsOf(figures.language);
  const signs = new Set(figures.currencies.map((currency) => money(0, currency).replace(/[\d\s]/g, "")));
  const any = [...signs].map((sign) => RegExp.escape(sign)).join("|") || "\\$";
  return new RegExp(
    `(?:${any})(\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?|\\d+(?:\\.\\d\\d)?)(?![\\d,.]*\\d|\\s*(?:million|billion))`,
    "g",
  );
}

function knownAmounts(figures: SiteFigures): Candidate[] {
  const found: Candidate[] = [];
  for (const [id, price] of figures.prices) {
    if (!price) continue;
    const single = price.to === undefined || price.to === price.from;
    for (const part of priceParts) {
      if (part === "range" || (single && part !== "from")) continue;
      const component = single ? `<Price of="${id}" />` : `<Price of="${id}" part="${part}" />`;
      found.push({
        cents: centsOf(toNumber(partOfPrice(price, part))),
        component,
        id,
        name: single || part === "middle" ? id : `${id}.${part}`,
        direct: true,
        words: wordsOf(price.unit),
      });
    }
  }
  for (const name of figures.names) {
    if (figures.prices.has(name) || figures.isInput(name)) continue;
    const quantity = figures.find(name);
    if (!quantity || currencyOf(quantity.measure) === undefined) continue;
    const [id = ""] = name.split(".");
    const cents = centsOf(toNumber(quantity.value));
    const words = wordsOf(figures.facts.get(name)?.unit ?? "");
    found.push({ cents, component: `<Amount of="${name}" />`, id, name, direct: !name.includes("."), words });
  }
  return found;
}

/**
 * A price for a year, and for so many people or hours of the same document, for a month or for a year. Of a price that the document
 * names nowhere only a year of so many, because smaller multiples meet any number by chance.
 */
function* multiples(
  { cents, id, name, direct, words }: Candidate,
  counts: ReadonlySet<number>,
  named: boolean,
): Generator<Candidate> {
  if (!direct) return;
  const amount = (sum: string, times: number): Candidate => ({
    cents: cents * times,
    component: `<Amount of="${sum}" />`,
    id,
    name: sum,
    direct: false,
    words,
  });
  if (named) yield amount(`${name} * 12`, 12);
  for (const count of counts) {
    if (count < 2) continue;
    if (named) yield amount(`${count} * ${name}`, count);
    if (count !== 12) yield amount(`${count} * ${name} * 12`, count * 12);
  }
}

const centsOf = (value: number): number => Math.round(value * 100);

/** The documents whose figures this one prints already, or names in a field or a component. */
function namesUsed({ figures: places, references }: CheckedDocument, figures: SiteFigures): Set<string> {
  return new Set([
    ...references.map(({ id }) => id),
    ...places.flatMap((place) => figures.behind(place).map(({ id }) => id)),
  ]);
}

function placed(
  document: CheckedDocument,
  start: number,
  typed: string,
  fitting: readonly Candidate[],
  used: ReadonlySet<string>,
): Placed {
  const { source } = document;
  const range = { start, end: start + typed.length };
  const likeliest = fitting.toSorted(
    (a, b) => Number(used.has(b.id)) - Number(used.has(a.id)) || a.component.length - b.component.length,
  );
  const offered = [...new Set(likeliest.map(({ component }) => component))];
  const [only] = offered.length === 1 ? fitting : [];
  const bodyStart = source.format === "mdx" ? partsOf(source).parts?.bodyStart : undefined;
  const inProse = bodyStart !== undefined && start >= bodyStart && !insideTag(source.text, start);
  return {
    document,
    finding: {
      rule: "figure-typed",
      range,
      message: `'${typed}' is typed, and follows from ${only ? "" : "what may be "}a figure of this site: it would stay behind when that changes.`,
      remedy: `Write ${offered.slice(0, 3).join(" or ")}. If it is somebody else's figure: <Quoted figure="${typed}" reason="…" />`,
      ...(only?.direct &&
        inProse &&
        used.has(only.id) && {
          fix: { title: `Write ${only.component}`, edits: [{ ...range, text: only.component }] },
        }),
    },
  };
}

/** Within a component's attribute, whose quotation marks the component's own would end. */
function insideTag(text: string, offset: number): boolean {
  const open = text.lastIndexOf("<", offset);
  return open > text.lastIndexOf(">", offset) && /^<\/?[A-Za-z]/.test(text.slice(open, open + 3));
}
