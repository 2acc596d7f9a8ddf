/** What an author most likely means by a value that does not fit: the country, hour, zone or day, in the form that does. */

import { codeNamed } from "../../shared/code-named.ts";
import { hasLabels, labeledLanguages } from "../../site/labels.ts";
import { readDate } from "./dates.ts";
import { plainName } from "./plain-name.ts";

export interface Meant {
  /** The value to write. */
  value: string;
  /** Only this can be meant, so that it may be written without asking. */
  sure: boolean;
  /** What is wrong with the value as written, where that can be said better than by the field's own rule. */
  why?: string;
}

/** @param field the field's own name: `country`, `opens`, `timeZone` */
export function meantValue(field: string, written: string): Meant | undefined {
  const value = written.trim();
  switch (field) {
    case "telephone":
      return telephone(value);
    case "country":
      return country(value);
    case "language":
      return language(value);
    case "timeZone":
      return timeZone(value);
    case "opens":
    case "closes":
      return clock(value);
    default:
      return undefined;
  }
}

/** Ten digits are a number of North America, whose country code is 1. */
function telephone(value: string): Meant | undefined {
  const digits = value.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  const [, area, exchange, line] = /^(\d{3})(\d{3})(\d{4})$/.exec(digits) ?? [];
  return area ? { value: `+1 ${area}-${exchange}-${line}`, sure: false } : undefined;
}

const otherCountryNames: ReadonlyMap<string, string> = new Map([
  ["usa", "US"],
  ["u.s.", "US"],
  ["u.s.a.", "US"],
  ["united states of america", "US"],
  ["america", "US"],
  ["uk", "GB"],
  ["great britain", "GB"],
  ["england", "GB"],
]);

function country(value: string): Meant | undefined {
  const small = value.toLowerCase();
  const code =
    otherCountryNames.get(small) ??
    codeNamed("region", small) ??
    (/^[a-z]{2}$/.test(small) ? small.toUpperCase() : undefined);
  return code ? { value: code, sure: true } : undefined;
}

/** By its name in English or its own, or a tag in another form. One that the site has no words for can only be given up for one that it has. */
function language(value: string): Meant {
  const small = value.toLowerCase();
  const [, first = "", country = ""] = /^([a-z]{2})[-_]([a-z]{2})$/.exec(small) ?? [];
  if (hasLabels(first)) return { value: `${first}-${country.toUpperCase()}`, sure: true };
  const nameOf = (code: string) => new Intl.DisplayNames(code, { type: "language" }).of(code);
  const code =
    codeNamed("language", small) ?? labeledLanguages.find((known) => nameOf(known)?.toLowerCase() === small);
  if (code && code !== "en" && hasLabels(code)) return { value: code, sure: true };
  return { value: "en-US", sure: false };
}

const zones: readonly [RegExp, string][] = [
  [/^(?:C[SD]?T|central)\b/i, "America/Chicago"],
  [/^(?:E[SD]?T|eastern)\b/i, "America/New_York"],
  [/^(?:M[SD]?T|mountain)\b/i, "America/Denver"],
  [/^(?:P[SD]?T|pacific)\b/i, "America/Los_Angeles"],
  [/^(?:AK[SD]?T|alaska)\b/i, "America/Anchorage"],
  [/^(?:HS?T|hawaii)\b/i, "Pacific/Honolulu"],
];

function timeZone(value: string): Meant | undefined {
  const zone = zones.find(([pattern]) => pattern.test(value))?.[1];
  const city = value.replace(/[\s_]+/g, "_").toLowerCase();
  const named = Intl.supportedValuesOf("timeZone").filter(
    (known) => known.toLowerCase() === city || known.toLowerCase().endsWith(`/${city}`),
  );
  if (zone) return { value: zone, sure: false };
  return named[0] !== undefined && named.length === 1 ? { value: named[0], sure: true } : undefined;
}

/** `7:30 AM`, `7.30`, `17h`, `noon`. */
function clock(value: string): Meant | undefined {
  const named = new Map([
    ["noon", "12:00"],
    ["midnight", "00:00"],
  ]).get(value.toLowerCase());
  if (named) return { value: named, sure: true };
  const [, hours, minutes = "00", half] =
    /^(\d{1,2})(?:[:.h](\d\d)?)?\s*(?:([ap])\.?m\.?)?$/i.exec(value) ?? [];
  if (hours === undefined) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && Number(hours) > 12)) return undefined;
  return { value: `${String(hour).padStart(2, "0")}:${minutes}`, sure: true };
}

/**
 * A day, or a day and a time of day, that was written in another form.
 *
 * @example meantDate("2026-11-20 09:30:00 -0600") // { value: "2026-11-20T09:30:00-06:00", sure: true, … }
 */
export function meantDate(written: string): Meant | undefined {
  const value = written.trim();
  const day = readDate(value);
  if (day) return { value: day, sure: true };
  const swapped = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (swapped) {
    const other = readDate(`${swapped[1]}-${swapped[3]}-${swapped[2]}`);
    if (Number(swapped[2]) > 12 && other)
      return { value: other, sure: true, why: `There is no month ${Number(swapped[2])}.` };
  }
  const time =
    /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:T|t|,?\s+)(\d{1,2}):(\d{1,2})(:\d\d)?([.,]\d+)?\s*([AP]\.?M\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(
      value,
    );
  if (!time) return undefined;
  const [, date = "", hours = "", minute = "", second = "", fraction, half, zone = ""] = time;
  const plain = readDate(date);
  if (half && (Number(hours) > 12 || Number(hours) === 0)) return undefined;
  const hour = half ? String((Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)) : hours;
  if (!plain || Number(hour) > 23 || Number(minute) > 59 || Number(second.slice(1)) > 59) return undefined;
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? "Z" : zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
  return {
    value: `${plain}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}${second}${offset}`,
    sure: true,
    why: fraction
      ? "Fractions of a second are not used here."
      : "There is a T between the day and the time, without spaces.",
  };
}

/** A path as the site has them: a slash at both ends, other letters written out. */
export function meantPath(written: string, plain: boolean): Meant | undefined {
  const value = written.trim();
  if (value === "" || /^[a-z][a-z0-9+.-]*:|^\/\/|^\.|#/i.test(value)) return undefined;
  const [path = "", query] = value.split(/(?=\?)/);
  const slashed = `/${path.replace(/^\/+/, "")}`;
  const closed =
    slashed.endsWith("/") || query !== undefined || /\.[a-z0-9]{2,5}$/i.test(slashed)
      ? slashed
      : `${slashed}/`;
  const parts = closed.split("/");
  const right = plain
    ? parts.map((part) => (/^[\w.~-]*$/.test(part) ? part : plainName(part))).join("/")
    : encodeURI(decodedPath(closed)) + (query ?? "");
  return right === written || /[^\x21-\x7e]/.test(right) ? undefined : { value: right, sure: !plain };
}

function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * A whole web address of what was written without `https://`, with letters that only browsers write out, or with more than
 * the site's own address.
 */
export function meantAddress(written: string, origin: boolean): Meant | undefined {
  const value = written.trim();
  const whole = /^https:\/\//i.test(value) ? value : `https://${value.replace(/^http:\/\//i, "")}`;
  if (!URL.canParse(whole) || /\s/.test(value)) return undefined;
  const url = new URL(whole);
  if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname)) return undefined;
  const right = origin
    ? url.origin
    : url.pathname === "/" && !/\/$/.test(value)
      ? url.origin + url.search
      : url.href;
  return right === written ? undefined : { value: right, sure: /^https:/i.test(value) };
}
