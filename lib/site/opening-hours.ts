/** Days and hours as a reader of a language writes them. */
import { formatsOf } from "./formats.ts";

/** The days of a week by the names that schema.org has for them, in the order in which a week of work has them. */
export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export type Weekday = (typeof weekdays)[number];
/** January 1, 2024, was a Monday. */
const firstMonday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

/** Days of a week: `Monday–Friday` where they follow one another, a list where they do not. */
export function formatDays(days: readonly Weekday[], language: string): string {
  const order = days.map((day) => weekdays.indexOf(day));
  const name = (day: number) =>
    new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
      firstMonday + day * dayLength,
    );
  const [first = 0] = order;
  const isRun = order.length > 2 && order.every((day, index) => day === first + index);
  return isRun ? `${name(first)}–${name(order.at(-1) ?? first)}` : formatsOf(language).list(order.map(name));
}

/** The hours from one time to another, given as `07:30`: `7:30 AM–5:30 PM` in American English. */
export function formatHours(opens: string, closes: string, language: string): string {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" });
  const at = (time: string) => clock.format(new Date(`2024-01-01T${time}:00Z`)).replace(/\s/g, " ");
  return `${at(opens)}–${at(closes)}`;
}
