/** How a language writes numbers, money, counts and lists. Labels are written with it, so that no sentence counts or groups by itself. */

/** The word for each plural of a language (CLDR); every language has `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The formats of one language tag: `en-GB` shares its words with `en-US`, but not these. */
export interface Formats {
  /** A BCP 47 tag. */
  readonly language: string;
  /** `1,234.5`; `decimals` at most, none where left out. */
  number(value: number, decimals?: number): string;
  /** With exactly that many decimals: `3.40`. */
  fixed(value: number, decimals: number): string;
  /** As a field shows it, without grouping: `1250.5`. Six decimals at most. */
  plain(value: number): string;
  /** A share of a hundred: 8 becomes `8%`. Two decimals at most. */
  percent(value: number): string;
  /** Money of a currency (an ISO 4217 code): `$140` or `$67.50`; with `decimals`, exactly that many. */
  money(value: number, currency: string, decimals?: number): string;
  /** US dollars, which the cost model counts in: `$140` or `$67.50`. */
  dollars(value: number): string;
  /** US dollars in three significant digits, since the cost model knows no more: `$36,100`. */
  roughDollars(value: number): string;
  /** US dollars on an axis: `$10K`. */
  shortDollars(value: number): string;
  /** The form of a word that goes with a number. */
  plural(count: number, forms: PluralForms): string;
  /** A number with its word: `1 person`, `1,250 people`. */
  counted(count: number, forms: PluralForms): string;
  /** `A, B, and C`, or with `disjunction` `A, B, or C`. */
  list(names: readonly string[], type?: "conjunction" | "disjunction"): string;
}

const dollars = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;

const made = new Map<string, Formats>();

/** @param language a BCP 47 tag, as `language` of content/company.yaml */
export function formatsOf(language: string): Formats {
  const known = made.get(language) ?? makeFormats(language);
  made.set(language, known);
  return known;
}

function makeFormats(language: string): Formats {
  const whole = wholeNumbers(language);
  const decimal = numberFormats(
    (digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
  );
  const exact = numberFormats(
    (digits) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });
  const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  const currencies = new Map<string, ReturnType<typeof moneyFormat>>();
  const moneyOf = (currency: string) => {
    const known = currencies.get(currency) ?? moneyFormat(language, currency);
    currencies.set(currency, known);
    return known;
  };
  const inDollars = moneyOf(dollars.currency);
  const write = (money: typeof inDollars, value: number, decimals = Number.isInteger(value) ? 0 : 2) =>
    money(value, decimals === 0 ? whole : exact(decimals).format);
  const compact = new Intl.NumberFormat(language, {
    ...dollars,
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  /** The marks of an axis are few round numbers, and writing one is slow. */
  const marks = new Map<number, string>();
  const plurals = new Intl.PluralRules(language);
  const number = (value: number, decimals = 0) =>
    decimals === 0 || Number.isInteger(value) ? whole(Math.round(value)) : decimal(decimals).format(value);
  const plural = (count: number, forms: PluralForms) => forms[plurals.select(count)] ?? forms.other;
  return {
    language,
    number,
    fixed: (value, decimals) => exact(decimals).format(value),
    plain: (value) => plain.format(value),
    percent: (value) => percents.format(value / 100),
    money: (value, currency, decimals) => write(moneyOf(currency), value, decimals),
    dollars: (value) => write(inDollars, value),
    roughDollars(value) {
      const rounded = Math.round(value);
      const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(rounded) || 1)) - 2);
      return inDollars(Math.sign(rounded) * Math.round(Math.abs(rounded) / unit) * unit, whole);
    },
    shortDollars(value) {
      const text = marks.get(value) ?? compact.format(value);
      marks.set(value, text);
      return text;
    },
    plural,
    counted: (count, forms) => `${number(count, 2)} ${plural(count, forms)}`,
    list: (names, type = "conjunction") => new Intl.ListFormat(language, { type }).format(names),
  };
}

/** One for each number of decimals: making a format takes far longer than using it. */
function numberFormats(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const formats = new Map<number, Intl.NumberFormat>();
  return (digits) => {
    const known = formats.get(digits) ?? make(digits);
    formats.set(digits, known);
    return known;
  };
}

/**
 * Whole numbers as `Intl.NumberFormat` writes them. The calculator writes forty per frame, and each costs Intl some twenty microseconds on
 * a phone; if a language simply groups the digits 0 to 9 by threes, its separator is read from Intl once.
 */
function wholeNumbers(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const mark = format.formatToParts(1_234_567).find(({ type }) => type === "group")?.value ?? "";
  const inThrees = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
  const isPlain = [1_234, 12_345, 1_234_567].every((value) => format.format(value) === inThrees(`${value}`));
  const largest = 1e15;
  return (value) => {
    // Nothing below zero is written "-0".
    const known = value || 0;
    return isPlain && known >= 0 && known < largest ? inThrees(String(known)) : format.format(known);
  };
}

/** Money with the currency's sign where the language puts it: `-$12`, `12 $`. */
function moneyFormat(
  language: string,
  currency: string,
): (value: number, write: (amount: number) => string) => string {
  const format = new Intl.NumberFormat(language, { ...dollars, currency, maximumFractionDigits: 0 });
  const numeric = new Set(["integer", "group", "decimal", "fraction"]);
  const around = (sample: number) => {
    const parts = format.formatToParts(sample);
    const first = parts.findIndex(({ type }) => numeric.has(type));
    const last = parts.findLastIndex(({ type }) => numeric.has(type));
    const text = (some: Intl.NumberFormatPart[]) => some.map(({ value }) => value).join("");
    return { before: text(parts.slice(0, first)), after: text(parts.slice(last + 1)) };
  };
  const [positive, negative] = [around(1), around(-1)];
  return (value, write) => {
    const { before, after } = value < 0 ? negative : positive;
    return `${before}${write(Math.abs(value))}${after}`;
  };
}

/** A list as {@link Formats.list} writes it, in parts, for names that are elements: the name at an index, or the text between it and the next. */
export function listParts(
  names: readonly string[],
  language: string,
  type: "conjunction" | "disjunction" = "conjunction",
): ({ index: number } | { between: string; after: number })[] {
  let index = 0;
  return new Intl.ListFormat(language, { type }).formatToParts(names).map((part) => {
    if (part.type === "literal") return { between: part.value, after: index };
    index += 1;
    return { index: index - 1 };
  });
}
