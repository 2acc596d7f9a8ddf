import type { Source } from "#lib/content/schema/fields.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { noteNumber } from "#lib/kinds/sources.ts";

interface NoteLinkProps {
  page: Page;
  siteContent: SiteContent;
  source: Source;
}

/** The raised number that leads to a source. */
export function NoteLink({ page, siteContent, source }: NoteLinkProps) {
  const number = noteNumber(page, source);
  return (
    <sup className="note">
      <a
        href={`#source-${number}`}
        aria-label={siteContent.labels.article.sourceNote(number, source.via?.name)}
      >
        {number}
      </a>
    </sup>
  );
}
