/** Dates as the contract has them: a day or a day with a time, meant in the company's time zone where none is given. */

/**
 * The instant a date means, with its offset from UTC, as RFC 3339 and schema.org's DateTime have it.
 *
 * @param value `2026-11-23`, `2026-11-23T09:30` or `2026-11-23T09:30-06:00`
 * @param timeZone an IANA name, used where the value names no zone
 * @example zoned("2026-11-23", "America/Chicago") // "2026-11-23T00:00:00-06:00"
 */
export function zoned(value: string, timeZone: string): string {
  const [day = "", rest = "00:00"] = value.split("T");
  const [, time = "00:00", zone] = /^(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(rest) ?? [];
  const local = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  if (zone) return `${local}${zone === "Z" ? "+00:00" : zone}`;
  return `${local}${offsetAt(local, timeZone)}`;
}

/** The zone's offset at a local time; asked twice, because the offset itself moves the instant near a change of clocks. */
function offsetAt(local: string, timeZone: string): string {
  const first = offsetOf(new Date(`${local}Z`), timeZone);
  return offsetOf(new Date(`${local}${first}`), timeZone);
}

function offsetOf(instant: Date, timeZone: string): string {
  const name = formatter("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  // Before zones were agreed on, towns kept the sun's time to the second; RFC 3339 has minutes.
  return name?.replace("GMT", "").replace("\u2212", "-").slice(0, 6) || "+00:00";
}

/** The day of a zoned date as a reader reads it: `November 23, 2026`. */
export function readableDate(zonedDate: string, language: string): string {
  const day = new Date(`${zonedDate.slice(0, 10)}T00:00:00Z`);
  return formatter(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** The same where there is little room: `Nov 23`. */
export function shortDay(zonedDate: string, language: string): string {
  const day = new Date(`${zonedDate.slice(0, 10)}T00:00:00Z`);
  return formatter(language, { month: "short", day: "numeric", timeZone: "UTC" }).format(day);
}

/** An instant as a reader of a place reads it: `Thursday, December 24, 2026 at 8:00 AM CST`. */
export function readableInstant(instant: Date, language: string, timeZone: string): string {
  return formatter(language, {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(instant);
}

/** A publisher's edition date, as exact as it is: `2026`, `May 2026` or `May 1, 2026`. */
export function readableEdition(edition: string, language: string): string {
  if (edition.length === 4) return edition;
  if (edition.length > 7) return readableDate(edition, language);
  const month = new Date(`${edition}-01T00:00:00Z`);
  return formatter(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(month);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One for each use: making a formatter takes far longer than using it, and a page has a dozen dates. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(key, made);
  return made;
}
