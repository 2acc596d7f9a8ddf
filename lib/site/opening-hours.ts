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

/** When somebody is there, in the names and times of a language; which words go between them is a label. */
export interface OpeningTimes {
  /** The first and the last of days that follow one another, or all of them as a list. */
  days: { from: string; to: string } | { each: string };
  opens: string;
  closes: string;
}

interface Clock {
  weekday: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
}

/** By language: every page says when somebody is there, and making one takes longer than using it. */
const clocks = new Map<string, Clock>();

function clockOf(language: string): Clock {
  const clock = clocks.get(language) ?? {
    weekday: new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }),
    time: new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" }),
  };
  clocks.set(language, clock);
  return clock;
}

/**
 * @param opens such as `07:30`, and so is `closes`
 * @example openingTimes(["Saturday", "Sunday"], "08:00", "12:00", "en-US") // { days: { each: "Saturday and Sunday" }, opens: "8:00 AM", closes: "12:00 PM" }, with spaces that do not break
 */
export function openingTimes(
  days: readonly Weekday[],
  opens: string,
  closes: string,
  language: string,
): OpeningTimes {
  const order = days.map((day) => weekdays.indexOf(day));
  const { weekday, time: clock } = clockOf(language);
  const names = order.map((day) => weekday.format(firstMonday + day * dayLength));
  const [first = 0] = order;
  const isRun = order.length > 2 && order.every((day, index) => day === first + index);
  const at = (time: string) => clock.format(new Date(`2024-01-01T${time}:00Z`)).replace(/\s/g, "\u00A0");
  return {
    days: isRun
      ? { from: names[0] ?? "", to: names.at(-1) ?? "" }
      : { each: formatsOf(language).list(names) },
    opens: at(opens),
    closes: at(closes),
  };
}
