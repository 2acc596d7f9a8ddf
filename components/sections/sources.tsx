import { siteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { citedSources } from "#lib/kinds/sources.ts";
import { readableDate, readableEdition } from "#lib/site/dates.ts";

/** The works a page cites, numbered as its notes are. */
export function Sources({ page }: { page: Page }) {
  const sources = citedSources(page);
  const { company, labels } = siteContent();
  const { language } = company;
  if (sources.length === 0) return null;
  return (
    <section className="sources">
      <h2 id="sources">{labels.article.sources}</h2>
      <ol>
        {sources.map(({ title, publisher, url, published, accessed }, index) => (
          <li key={url} id={`source-${index + 1}`}>
            <a href={url}>{title}</a>
            {labels.article.sourceDetails(
              publisher,
              published && readableEdition(published, language),
              readableDate(accessed, language),
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
