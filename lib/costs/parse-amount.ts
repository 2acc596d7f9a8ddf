/** Why a text is no amount; the sentence for it is a label (`costs.field`). `shown` is the beginning of what was typed. */
export type AmountProblem = "empty" | "notANumber" | "belowZero" | "tooLarge";

/** A number read from what somebody typed, or what is wrong with it. */
export type ParsedAmount =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: AmountProblem; readonly shown: string };

/** A larger amount is a typo, and its cents would be lost to rounding. */
const LARGEST = 1e12;

/** Currency signs and codes, units and percent signs that may come before or after the digits. */
const AROUND =
  /^(?:[a-z]{0,3}[\p{Sc}]|usd|eur|gbp|cad|aud|chf|jpy|kr|rs)|(?:[\p{Sc}]|usd|eur|gbp|cad|aud|chf|jpy|kr|zł|kč|ft|lei|%|,-|\.-|\.–|,–)$/giu;
/** Spaces of every width, apostrophes and underscores: never a decimal mark. */
const GROUPING = /[\s\u00a0\u202f\u2009'’_٬]/g;

/** As much of what was typed as a sentence repeats. */
const LONGEST_SHOWN = 30;

/**
 * Reads an amount as people paste it: currency signs before or after, thousands separated by comma, point, space or
 * apostrophe, decimals after point or comma, `k` and `m` for thousands and millions, any script's digits. Never NaN, never infinite.
 *
 * Where a single comma or point is followed by exactly three digits ("1,250", "1.250") the locale decides; without one, a comma separates
 * thousands and so does a point only if it occurs more than once. Numbers below zero are refused unless `negative` is set.
 *
 * @example parseAmount("1.250,50 €") // { ok: true, value: 1250.5 }
 * @example parseAmount("twelve") // { ok: false, problem: "notANumber", shown: "twelve" }
 */
export function parseAmount(text: string, locale?: string, { negative: allowed = false } = {}): ParsedAmount {
  const shown = text.trim().slice(0, LONGEST_SHOWN);
  const no = (problem: AmountProblem): ParsedAmount => ({ ok: false, problem, shown });
  if (shown === "") return no("empty");
  let rest = latinDigits(text).replace(GROUPING, "").toLowerCase();

  const negative = /^\(.*\)$/.test(rest) || /^\D{0,4}[-−–]\D{0,4}\d/u.test(rest) || /\d[-−]$/u.test(rest);
  rest = rest.replace(/^\((.*)\)$/, "$1").replace(/[-−–]/gu, "");
  // Twice: "us$1250 cad" has something on both sides, "€ 12 %" two things on one.
  rest = rest.replace(AROUND, "").replace(AROUND, "").replace(/^\+/, "");

  const suffix = /^(.*\d[.,]?)([km])$/.exec(rest);
  const factor = suffix?.[2] === "k" ? 1e3 : suffix?.[2] === "m" ? 1e6 : 1;
  const digits = normalize(suffix?.[1] ?? rest, locale, factor > 1);
  if (digits === null) return no("notANumber");
  const value = Number(digits) * factor;
  if (!Number.isFinite(value)) return no("notANumber");
  if (negative && value > 0 && !allowed) return no("belowZero");
  if (value > LARGEST) return no("tooLarge");
  return { ok: true, value: negative && value > 0 ? -value : value };
}

/** The digits with at most one point, or null if the marks cannot be read as groups and decimals. */
function normalize(text: string, locale: string | undefined, scaled: boolean): string | null {
  if (!/^[\d.,]*\d[\d.,]*$/.test(text)) return /^\d+(\.\d+)?e[+]?\d{1,2}$/.test(text) ? text : null;
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma < 0 && point < 0) return text;
  if (comma >= 0 && point >= 0) {
    const [decimal, group] = comma > point ? ([",", "."] as const) : ([".", ","] as const);
    const [whole = "", fraction = "", more] = text.split(decimal);
    return more === undefined && inGroups(whole, group) ? `${whole.replaceAll(group, "")}.${fraction}` : null;
  }
  const mark = comma >= 0 ? "," : ".";
  const pieces = text.split(mark);
  if (pieces.length > 2) return inGroups(text, mark) ? pieces.join("") : null;
  const [whole = "", fraction = ""] = pieces;
  // "0,125" cannot be a group of thousands, and neither can "12,5" or "1250,500".
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !scaled;
  return couldGroup && mark === groupMark(locale) ? whole + fraction : `${whole || "0"}.${fraction}`;
}

/** "1,250" or "12,34,567" (India): a first group, then groups of two or three, the last of three. */
function inGroups(text: string, mark: string): boolean {
  const groups = text.split(mark);
  return groups.every((g, i) =>
    i === 0
      ? /^\d{1,3}$/.test(g) || groups.length === 1
      : i === groups.length - 1
        ? g.length === 3
        : /^\d{2,3}$/.test(g),
  );
}

/** The mark that separates thousands in a locale: comma or point; comma for a locale that uses neither or is unknown. */
function groupMark(locale: string | undefined): "," | "." {
  if (!locale) return ",";
  try {
    const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
    return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "." : ",";
  } catch {
    return ",";
  }
}

/** Arabic-Indic, Devanagari, full-width and other decimal digits as 0 to 9; the Arabic decimal mark as a point. */
function latinDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      // Unicode keeps each script's ten digits together, beginning with its zero.
      const code = digit.codePointAt(0) ?? 0;
      let zero = code;
      while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return String(code < 128 ? code - 48 : code - zero);
    })
    .replaceAll("٫", ".");
}
