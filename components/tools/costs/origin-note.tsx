import type { ReactNode } from "react";
import { InLanguage } from "#components/sections/in-language.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Origin } from "#lib/page/own-figures.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";

/** Where the usual value of an input comes from, with a link where there is something to read. */
export function OriginNote({ origin, siteContent }: { origin: Origin; siteContent: SiteContent }) {
  const labels = siteContent.labels.costPage;
  if (origin.kind === "assumption") return labels.origin.assumption;
  const parts =
    origin.kind === "fact"
      ? labels.origin.fact<ReactNode>(
          <a href={origin.url} {...languageAttributes(origin.language, siteContent.company.language)}>
            {origin.title}
          </a>,
          <InLanguage siteContent={siteContent} language={origin.language}>
            {origin.publisher}
          </InLanguage>,
          origin.reportedBy,
        )
      : labels.origin.price<ReactNode>(
          (words) => (origin.url ? <a href={origin.url}>{words}</a> : words),
          origin.name,
        );
  return <Sentence parts={parts} />;
}
