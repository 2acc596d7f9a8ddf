import { Telephone } from "#components/sections/telephone.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { telHref } from "#lib/site/tel-href.ts";

interface OrCallProps {
  siteContent: SiteContent;
  /** The number to call; the company's where left out. */
  telephone?: string | undefined;
}

/** What is beside a button, for readers who would rather call. */
export function OrCall({ siteContent, telephone = siteContent.company.telephone }: OrCallProps) {
  const number = <Telephone siteContent={siteContent}>{telephone}</Telephone>;
  return (
    <a href={telHref(telephone)}>
      <Sentence parts={siteContent.labels.form.orCall(number)} />
    </a>
  );
}
