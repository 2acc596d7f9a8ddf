import { Sentence } from "#components/ui/sentence.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { PageBase } from "#lib/kinds/page.ts";
import { readableDate } from "#lib/site/dates.ts";

interface TimeProps {
  siteContent: SiteContent;
  date: string;
}

/** A date as the graph has it, in the words a reader reads. */
export function Time({ siteContent, date }: TimeProps) {
  return <time dateTime={date}>{readableDate(date, siteContent.company.language)}</time>;
}

/** The day of a date of content/, whose time of day says nothing to a reader. */
interface DayProps {
  siteContent: SiteContent;
  of: string;
}

export function Day({ siteContent, of }: DayProps) {
  return <Time siteContent={siteContent} date={of.slice(0, 10)} />;
}

interface LastUpdatedProps {
  siteContent: SiteContent;
  page: Pick<PageBase, "updatedAt">;
}

/** The day a page last changed; nothing where its file does not say. */
export function LastUpdated({ siteContent, page: { updatedAt } }: LastUpdatedProps) {
  if (!updatedAt) return null;
  return (
    <p className="byline">
      <Sentence
        parts={siteContent.labels.layout.updated(<Time siteContent={siteContent} date={updatedAt} />)}
      />
    </p>
  );
}
