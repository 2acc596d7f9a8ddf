import { siteContent } from "#lib/content/site-content.ts";
import { readableDate } from "#lib/site/dates.ts";

/** A date as the graph has it, in the words a reader reads. */
export function Time({ date }: { date: string }) {
  return <time dateTime={date}>{readableDate(date, siteContent().company.language)}</time>;
}

/** The day of a date of content/, whose time of day says nothing to a reader. */
export function Day({ of }: { of: string }) {
  return <Time date={of.slice(0, 10)} />;
}
