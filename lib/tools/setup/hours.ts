import type { CompanyData } from "../../content/schema/company.ts";

type Hours = NonNullable<CompanyData["openingHours"]>;
type Day = Hours[number]["days"][number];

const week: readonly Day[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * Hours as people write them.
 *
 * @example hoursOf("Mon-Fri 08:00-17:00; Saturday 09:00-12:00")
 * @returns what is wrong where they cannot be read
 */
export function hoursOf(written: string): Hours | string {
  const found: Hours = [];
  for (const part of written.split(/;|(?<=\d)\s*,/)) {
    const [, names = "", opens = "", closes = ""] =
      /^\s*([a-z ,–-]+?)\s*(\d{1,2}:\d\d)\s*(?:-|–|to)\s*(\d{1,2}:\d\d)\s*$/i.exec(part) ?? [];
    const days = daysOf(names);
    if (days.length === 0 || ![opens, closes].every(isTime))
      return `has to be days and times of 24 hours, such as Monday-Friday 07:30-17:30 (not understood: '${part.trim()}')`;
    found.push({ days, opens: opens.padStart(5, "0"), closes: closes.padStart(5, "0") });
  }
  return found;
}

function isTime(time: string): boolean {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(time);
}

/** `Monday-Friday`, `Mon, Wed`, `Saturday`; empty where a name is no day. */
function daysOf(names: string): Day[] {
  const days: Day[] = [];
  for (const part of names.split(/\s*,\s*|\s+(?![-–])(?<![-–]\s)/).filter(Boolean)) {
    const [first, last] = part.split(/\s*[-–]\s*/).map(dayOf);
    if (first === undefined || (part.match(/[-–]/) && last === undefined)) return [];
    days.push(...week.slice(first, (last ?? first) + 1));
  }
  return [...new Set(days)];
}

function dayOf(name: string): number | undefined {
  const index = week.findIndex((day) => name.length > 1 && day.toLowerCase().startsWith(name.toLowerCase()));
  return index === -1 ? undefined : index;
}
