import { meantValue } from "../../content/check/usual-values.ts";
import type { CompanyData } from "../../content/schema/company.ts";
import { type Weekday, weekdays } from "../../site/opening-hours.ts";

type Hours = NonNullable<CompanyData["openingHours"]>;

/** A bare hour is no time: whether 8-5 ends in the morning or in the evening is nobody's to guess. */
const time = String.raw`(\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)`;
const oneSet = new RegExp(String.raw`^\s*([a-z ,–-]+?)\s*${time}\s*(?:-|–|to)\s*${time}\s*$`, "i");

/**
 * Hours as people write them.
 *
 * @example hoursOf("Mon-Fri 08:00-17:00; Saturday 9 am to noon")
 * @returns what is wrong where they cannot be read
 */
export function hoursOf(written: string): Hours | string {
  const found: Hours = [];
  for (const part of written.split(/;|(?<=\d|[ap]\.?m\.?|noon|midnight)\s*,/i)) {
    const [, names = "", ...times] = oneSet.exec(part) ?? [];
    const days = daysOf(names);
    const [opens, closes] = times.map((each) => meantValue("opens", each)?.value);
    if (days.length === 0 || opens === undefined || closes === undefined)
      return `has to be days and times, such as Monday-Friday 07:30-17:30 or Mon-Fri 7:30 am-5:30 pm (not understood: '${part.trim()}')`;
    found.push({ days, opens, closes });
  }
  return found;
}

/** `Monday-Friday`, `Mon, Wed`, `Saturday`; empty where a name is no day. */
function daysOf(names: string): Weekday[] {
  const days: Weekday[] = [];
  for (const part of names.split(/\s*,\s*|\s+(?![-–])(?<![-–]\s)/).filter(Boolean)) {
    const [first, last] = part.split(/\s*[-–]\s*/).map(dayOf);
    if (first === undefined || (part.match(/[-–]/) && last === undefined)) return [];
    days.push(...weekdays.slice(first, (last ?? first) + 1));
  }
  return [...new Set(days)];
}

function dayOf(name: string): number | undefined {
  const index = weekdays.findIndex(
    (day) => name.length > 1 && day.toLowerCase().startsWith(name.toLowerCase()),
  );
  return index === -1 ? undefined : index;
}
