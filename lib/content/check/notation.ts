/**
 * Amounts and days as they are typed, and how a language writes them, by `Intl`. Whoever copies a figure copies its notation: 1.234 is
 * more than a thousand in Germany, and little more than one in the United States.
 */
import { labeledLanguages } from "../../site/labels.ts";
import { languageName } from "../languages.ts";

/** An amount or a day in a text. */
export interface Typed {
  is: "amount" | "day in digits" | "day with a month's name";
  written: string;
  /** In characters from the beginning of the text. */
  start: number;
  /** What is next to it, as far as it says what is counted. */
  before: string;
  after: string;
}

/** What is wrong with an amount or a day as it is typed. */
export interface Misfit {
  message: string;
  remedy: string;
  /** What to write, where nothing else can be meant and the sentence around it can stay as it is. */
  sure?: string;
}

const number = `\\d{1,3}(?:([.,'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?|\\d+[.,]\\d+`;
/** No part of a version, an address, a file's name or a time of day. */
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/=&?@#_]|\\p{L}-|\\d['’])(?:${number})(?![\\p{L}\\p{N}_]|[.,:/'’]\\d|\\.\\p{L})`,
  "gu",
);
/** Of two digits for the year only with zeros: 1/10/25 may be anything. */
const dayInDigits =
  /(?<![\p{L}\p{N}./=_-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|0\d\/\d\d\/\d\d|\d\d\/0\d\/\d\d)(?![\p{L}\p{N}_/]|[.-]\d)/gu;

const widths = ["long", "short"] as const;
type Width = (typeof widths)[number];

const dayFormat = (language: string, width: Width): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: width, day: "numeric", timeZone: "UTC" });

const dayParts = (language: string): Intl.DateTimeFormatPart[] =>
  dayFormat(language, "long").formatToParts(Date.UTC(2000, 0, 15));

const plainName = (month: string): string => month.toLowerCase().replace(/\.$/, "");

/** The months by their names in small letters, without a point at their ends: from January, which is 0. */
function monthsOf(language: string, width: Width): [name: string, month: number][] {
  // One format for all twelve: making one is what takes long, and every start of a check waits for it.
  const format = dayFormat(language, width);
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 15));
    return [plainName(parts.find(({ type }) => type === "month")?.value ?? ""), month];
  });
}

/** Of every language that a text may have been copied from: those that the site can have. */
const months: ReadonlyMap<string, number> = new Map(
  labeledLanguages.flatMap((language) => [...monthsOf(language, "short"), ...monthsOf(language, "long")]),
);
const longNames = new Set(
  labeledLanguages.flatMap((language) => monthsOf(language, "long").map(([name]) => name)),
);
/** `de` in "5 de marzo de 2026". */
const joining = labeledLanguages
  .flatMap((language) => dayParts(language))
  .flatMap(({ type, value }) => (type === "literal" ? (value.match(/\p{L}+/gu) ?? []) : []))
  .join("|");
const names = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
const dayWithName = new RegExp(
  String.raw`(?<![\p{L}\p{N}./_-])(?:(?<first>\d{1,2})(?:\p{L}{2}|[.º])?\s+(?:(?:${joining})\s+)?)?(?<name>${names})\.?(?:\s+(?<last>\d{1,2})(?:\p{L}{2})?(?![\p{L}\p{N}]))?(?:,?\s+(?:(?:${joining})\s+)?(?<year>\d{4}))?(?![\p{L}\p{N}_]|[.:/-]\d)`,
  "giu",
);

const partsOfDay = new RegExp(dayWithName.source, "iu");

/** Everything in a text whose notation depends on the language. */
export function typedIn(text: string): Typed[] {
  if (!/\d/.test(text)) return [];
  const days = found(text, "day in digits", dayInDigits);
  const taken = new Set(days.map(({ start }) => start));
  return [
    ...days,
    ...found(text, "amount", amount).filter(({ start }) => !taken.has(start)),
    ...found(text, "day with a month's name", dayWithName).filter(({ written }) => /\d/.test(written)),
  ];
}

const around = 24;

function found(text: string, is: Typed["is"], pattern: RegExp): Typed[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index: start }) => ({
    is,
    written,
    start,
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(start + written.length, start + written.length + around),
  }));
}

/** How one language writes amounts and days. */
interface Notation {
  language: string;
  /** In a message: `American English`. */
  name: string;
  /** Between the digits of thousands, and before decimals. */
  group: string;
  decimal: string;
  isMonthFirst: boolean;
  /** Between the parts of a day in digits. */
  separator: string;
  /** The names of the months, from January, in full and shortened: "Sept" is a beginning of one in English, though not the usual one. */
  months: readonly (readonly string[])[];
  /** What may have decimals: `hours`, `GB`. */
  units: ReadonlySet<string>;
}

const made = new Map<string, Notation>();

function notationOf(language: string): Notation {
  const known = made.get(language) ?? makeNotation(language);
  made.set(language, known);
  return known;
}

function makeNotation(language: string): Notation {
  const parts = new Intl.NumberFormat(language, { useGrouping: "always" }).formatToParts(12_345.6);
  const sign = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  const order = dayParts(language).map(({ type }) => type);
  const short = new Intl.DateTimeFormat(language, { dateStyle: "short" }).formatToParts(0);
  return {
    language,
    name: languageName(language),
    group: sign("group", ","),
    decimal: sign("decimal", "."),
    isMonthFirst: order.indexOf("month") < order.indexOf("day"),
    separator: short.find(({ type }) => type === "literal")?.value ?? "/",
    months: widths.map((width) => monthsOf(language, width).map(([name]) => name)),
    units: unitsOf(language),
  };
}

/** Names of at least two letters: `h` is after a time of day as well. */
function unitsOf(language: string): Set<string> {
  const formats = Intl.supportedValuesOf("unit").flatMap((unit) =>
    (["long", "short"] as const).map(
      (unitDisplay) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay }),
    ),
  );
  const units = formats.flatMap((format) =>
    [1, 2].flatMap((count) =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === "unit" ? value : [])),
    ),
  );
  return new Set(units.map((unit) => unit.replace(/\.$/, "")).filter((unit) => /^\p{L}{2,}$/u.test(unit)));
}

/**
 * Judges amounts and days in texts of one language: what is wrong with one, or undefined where it is right, or may be.
 *
 * @param language a BCP 47 tag
 * @param currencies those that amounts of the site are in: `USD`
 * @param from the language of the originals of translations, whose numbers were before the translators' eyes
 * @example misfitsIn({ language: "en-US", currencies: ["USD"] })({ is: "amount", written: "1.234,56", … })?.sure // "1,234.56"
 */
export function misfitsIn({ language, currencies, from }: Languages): (typed: Typed) => Misfit | undefined {
  const own = notationOf(language);
  const copied = from === undefined ? undefined : plainSign(notationOf(from).group);
  const words = currencyWords(language, currencies);
  return (typed) => {
    switch (typed.is) {
      case "amount":
        return amountMisfit(typed, { own, copied, isMoney: isMoney(typed, words) });
      case "day in digits":
        return digitsMisfit(typed, own);
      case "day with a month's name":
        return nameMisfit(typed.written, own);
    }
  };
}

export interface Languages {
  language: string;
  currencies: readonly string[];
  from?: string;
}

const money = {
  before: /(?:\p{Sc}|(?<!\p{L})(?<code>[A-Z]{3}))[ \u00a0\u202f]?[-−]?$/u,
  after: /^[ \u00a0\u202f]?(?:\p{Sc}|(?<code>[A-Z]{3})(?!\p{L}))/u,
};
const percent = /^[ \u00a0\u202f]?[%‰]/;
const currencyCodes = new Set(Intl.supportedValuesOf("currency"));
/** The number of a name or of a section: `45 CFR 164.308`. */
const inName = /[\p{L}\p{N}][^.!?:\n]*\s["“(]?\p{Lu}[\p{L}\p{N}-]*\s$|[§#]\s?$/u;

/** The words of their names: `dollars`, in Spanish `dólares`. */
function currencyWords(language: string, currencies: readonly string[]): string[] {
  return currencies.flatMap((currency) => {
    const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "name" });
    const name = format.formatToParts(2).find(({ type }) => type === "currency")?.value ?? "";
    return name.match(/\p{L}{4,}/gu) ?? [];
  });
}

const wordAfter = /^[ \u00a0\u202f-]?(\p{L}+)/u;

function isMoney({ before, after }: Typed, words: readonly string[]): boolean {
  const is = (match: RegExpExecArray | null) =>
    match !== null && (match.groups?.code === undefined || currencyCodes.has(match.groups.code));
  return (
    is(money.before.exec(before)) ||
    is(money.after.exec(after)) ||
    words.includes(wordAfter.exec(after)?.[1] ?? "")
  );
}

function amountMisfit(
  { written, before, after }: Typed,
  { own, copied, isMoney }: { own: Notation; copied: string | undefined; isMoney: boolean },
): Misfit | undefined {
  const signs = [...written.matchAll(/\D/g)].map(([sign]) => plainSign(sign));
  const [first = "", ...others] = signs;
  const last = others.at(-1) ?? first;
  const isWhole = /\D\d{3}$/.test(written) && /^[1-9]/.test(written);
  const group = plainSign(own.group);
  const right = (grouping: string) =>
    written.replace(/\D/g, (sign) => (plainSign(sign) === grouping ? own.group : own.decimal));
  const wrong = (grouping: string, isSure: boolean): Misfit => misfit(written, right(grouping), own, isSure);
  // Thousands and decimals.
  if (first !== last) return first === group && last === own.decimal ? undefined : wrong(first, true);
  if (others.length > 0) {
    const isAddress = first === "." && written.split(".").every((part) => Number(part) <= 255);
    if (!isWhole || isAddress || first === group) return undefined;
    return isMoney || /[.,]/.test(first) ? wrong(first, isMoney) : undefined;
  }
  if (!/[.,]/.test(first)) return first !== group && isMoney ? wrong(first, false) : undefined;
  if (!isWhole || written.indexOf(first) > 3) {
    const isDecimal = isMoney || percent.test(after) || own.units.has(wordAfter.exec(after)?.[1] ?? "");
    return first !== own.decimal && isDecimal ? wrong("", true) : undefined;
  }
  // Thousands in one language, three decimals in another.
  if (first === group || percent.test(after)) return undefined;
  const isCopied = copied === first && !inName.test(before);
  return isMoney || isCopied ? wrong(first, false) : undefined;
}

/** Blanks of every width are one sign, and so are apostrophes. */
const plainSign = (sign: string): string => (/\s/.test(sign) ? " " : sign.replace("’", "'"));

function misfit(written: string, right: string, { name }: Notation, isSure: boolean): Misfit {
  return {
    message: `'${written}' is ${isSure ? "" : "probably "}an amount as another language writes it; in ${name} it is ${right}.`,
    remedy: `Write ${right}. A figure that the site has as a price, a fact or an amount is better printed by <Price>, <Fact> or <Amount>, which knows the notation.`,
    ...(isSure && { sure: right }),
  };
}

function digitsMisfit({ written, before }: Typed, own: Notation): Misfit | undefined {
  const [, first, separator = "", second, digits] = /^(\d+)(\D)(\d+)\D(\d+)$/.exec(written) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const year = Number(digits) + (digits?.length === 2 ? 2000 : 0);
  const monthFirst = dayAt(own, year, a, b);
  const dayFirst = dayAt(own, year, b, a);
  const [usual, other] = own.isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (usual !== undefined && (other === undefined || other === usual)) return undefined;
  // Where points are usual, nothing but the day is first; elsewhere it may be the number of a section.
  if (usual !== undefined && separator === "." && (own.separator === "." || inName.test(before)))
    return undefined;
  if (other === undefined) return undefined;
  return usual === undefined
    ? {
        message: `'${written}' has day and month in another order than ${own.name}.`,
        remedy: `Write ${other}`,
        sure: other,
      }
    : {
        message: `'${written}' is ${usual} to some readers, and ${other} to others.`,
        remedy: `Write the one that is meant: ${usual} or ${other}`,
      };
}

/** A day as a language writes it; undefined where there is none. */
function dayAt({ language }: Notation, year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2199)
    return undefined;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** A month of another language, or of this one in the order of another: `mar 5, 2026` in Spanish. */
function nameMisfit(written: string, own: Notation): Misfit | undefined {
  const read = dayWithMonth(written);
  if (read === undefined) return undefined;
  const { name, month, day, year, isMonthFirst } = read;
  const isForeign = own.months.some((months) => months[month - 1]?.startsWith(name))
    ? isMonthFirst && year !== undefined && !own.isMonthFirst
    : // "5 sept" may be anything; with a year it is a day.
      longNames.has(name) || year !== undefined;
  if (!isForeign) return undefined;
  const right = new Intl.DateTimeFormat(own.language, {
    month: "long",
    ...(year !== undefined && { year: "numeric" }),
    ...(day !== undefined && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(Date.UTC(year ?? 2000, month - 1, day ?? 1)));
  return {
    message: `'${written.replace(/\s+/g, " ")}' is a day as another language writes it; in ${own.name} it is ${right}.`,
    remedy: `Write ${right}, with the words that belong to it.`,
  };
}

interface DayWithMonth {
  /** Of the month, in small letters. */
  name: string;
  /** From 1. */
  month: number;
  day: number | undefined;
  year: number | undefined;
  isMonthFirst: boolean;
}

/**
 * A day, or a month, by the month's name in any language that the site can have; undefined where the text is none.
 *
 * @example dayWithMonth("5 de marzo de 2026") // { month: 3, day: 5, year: 2026, … }
 */
export function dayWithMonth(text: string): DayWithMonth | undefined {
  const match = partsOfDay.exec(text);
  const { first, last, name = "", year } = match?.groups ?? {};
  const month = months.get(plainName(name));
  if (match?.[0] !== text || month === undefined || (first !== undefined && last !== undefined))
    return undefined;
  const day = first ?? last;
  return {
    name: plainName(name),
    month: month + 1,
    day: day === undefined ? undefined : Number(day),
    year: year === undefined ? undefined : Number(year),
    isMonthFirst: last !== undefined,
  };
}

/**
 * The numbers that may be meant by one with a currency or with another language's signs, as a field has them: digits, and a point before
 * decimals.
 *
 * @example numbersMeant("$1.234,56") // ["1234.56"]
 * @example numbersMeant("1,234") // ["1234", "1.234"]
 */
export function numbersMeant(text: string): string[] {
  const digits = text.replace(/^(?:\p{Sc}|[A-Z]{3})|(?:\p{Sc}|[A-Z]{3}|%)$|\s/gu, "");
  const readings = labeledLanguages.map(notationOf).flatMap(({ group, decimal }) => {
    const [thousands, fraction] = [RegExp.escape(group), RegExp.escape(decimal)];
    const pattern = new RegExp(`^-?(?:\\d{1,3}(?:${thousands}\\d{3})+|\\d+)(?:${fraction}\\d+)?$`);
    return pattern.test(digits) ? digits.replaceAll(group, "").replace(decimal, ".") : [];
  });
  return [...new Set(readings)];
}
