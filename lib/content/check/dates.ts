const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day an author wrote in another way, where only one day can be meant.
 *
 * @example readDate("November 3, 2026") // "2026-11-03"
 * @example readDate("3/11/2026") // undefined: March or November
 */
export function readDate(text: string): string | undefined {
  const value = text.trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const monthName = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(value);
  if (monthName) return day(Number(monthName[3]), monthOf(monthName[1] ?? ""), Number(monthName[2]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(value);
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ""), Number(dayFirst[1]));
  const dashed = /^(\d{1,2})-([A-Za-z]{3,9})-(\d{4})$/.exec(value);
  if (dashed) return day(Number(dashed[3]), monthOf(dashed[2] ?? ""), Number(dashed[1]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (!numbers) return undefined;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  if (first > 12) return day(year, second, first);
  return second > 12 ? day(year, first, second) : undefined;
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year: number, month: number, date: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(iso) ? undefined : iso;
}
