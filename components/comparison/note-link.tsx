import type { SiteContent } from "#lib/content/site-content.ts";

/** The raised number that leads to a source. */
export function NoteLink({ siteContent, number }: { siteContent: SiteContent; number: number }) {
  return (
    <sup className="note">
      <a href={`#source-${number}`} aria-label={siteContent.labels.article.sourceNote(number)}>
        {number}
      </a>
    </sup>
  );
}
