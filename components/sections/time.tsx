import { siteContent } from "#lib/content/site-content.ts";
import { readableDate } from "#lib/site/dates.ts";

/** A date as the graph has it, in the words a reader reads. */
export function Time({ date }: { date: string }) {
  return <time dateTime={date}>{readableDate(date, siteContent().company.language)}</time>;
}
