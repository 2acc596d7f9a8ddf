import { dayWithMonth } from "./notation.ts";

/**
 * The day an author wrote in another way, where only one day can be meant.
 *
 * @example readDate("November 3, 2026") // "2026-11-03"
 * @example readDate("5 de marzo de 2026") // "2026-03-05"
 * @example readDate("3/11/2026") // undefined: March or November
 */
export function readDate(text: string): string | undefined {
  const value = text.trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const named = dayWithMonth(value.replace(/^(\d{1,2})-(\p{L}{3,})-(\d{4})$/u, "$1 $2 $3"));
  if (named?.day !== undefined && named.year !== undefined) return day(named.year, named.month, named.day);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (!numbers) return undefined;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  if (first > 12) return day(year, second, first);
  return second > 12 ? day(year, first, second) : undefined;
}

function day(year: number, month: number, date: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(iso) ? undefined : iso;
}
