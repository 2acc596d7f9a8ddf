import type { SiteContent } from "#lib/content/site-content.ts";
import { LinkLines, type LinkLinesProps } from "./link-lines.tsx";

/** Clients who had to decide the same, beside a comparison's verdict; nothing where none has agreed to be shown. */
interface CaseNotesProps extends LinkLinesProps {
  siteContent: SiteContent;
}

export function CaseNotes({ siteContent, links }: CaseNotesProps) {
  if (links.length === 0) return null;
  const { chose } = siteContent.labels.proof;
  return (
    <aside className="case-notes" aria-label={chose}>
      <p className="kicker">{chose}</p>
      <LinkLines links={links} />
    </aside>
  );
}
