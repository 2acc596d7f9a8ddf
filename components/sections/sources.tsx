import type { ReactNode } from "react";
import { InLanguage } from "#components/sections/in-language.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { type CitedSource, citedSources, sourceKey } from "#lib/kinds/sources.ts";
import { addressOf } from "#lib/page/source-address.ts";
import { sourceLanguage } from "#lib/page/source-language.ts";
import { readableDate, readableEdition } from "#lib/site/dates.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";

interface SourcesProps {
  page: Page;
  siteContent: SiteContent;
}

/** The works a page cites, numbered as its notes are. */
export function Sources({ page, siteContent }: SourcesProps) {
  const sources = citedSources(page);
  const { labels } = siteContent;
  if (sources.length === 0) return null;
  return (
    <section className="sources">
      <h2 id="sources">{labels.article.sources}</h2>
      <ol>
        {sources.map((source, index) => (
          <li key={sourceKey(source)} id={`source-${index + 1}`}>
            <a
              href={addressOf(source)}
              {...languageAttributes(sourceLanguage(source, siteContent), siteContent.company.language)}
            >
              {source.title}
            </a>
            <Sentence parts={detailsOf(source, siteContent)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function detailsOf(source: CitedSource, siteContent: SiteContent) {
  const { publisher, published, accessed, via, kept } = source;
  const { company, labels } = siteContent;
  const { language } = company;
  const edition = (date: string | undefined) => date && readableEdition(date, language);
  return labels.article.sourceDetails<ReactNode>({
    publisher: (
      <InLanguage siteContent={siteContent} language={sourceLanguage(source, siteContent)}>
        {publisher}
      </InLanguage>
    ),
    edition: edition(published),
    accessed: accessed && readableDate(accessed, language),
    via: via && {
      name: <a href={via.url}>{via.name}</a>,
      edition: edition(via.published),
      read: readableDate(via.read, language),
    },
    kept,
  });
}
