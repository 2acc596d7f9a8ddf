import { NoteLink } from "#components/comparison/note-link.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { RelatedComparisons } from "#components/sections/related-comparisons.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import type { IndustryPage } from "#lib/kinds/industry/page.ts";
import type { ViewProps } from "./view-props.ts";

/** An industry: what is different for its firms, the rules that bind them, and what changes in each service. */
export function IndustryView({ page, siteContent }: ViewProps<IndustryPage>) {
  const { form, industry, proof } = siteContent.labels;
  return (
    <PageShell page={page} siteContent={siteContent} width="text" kicker={page.industry.data.name}>
      <Body page={page} body={page.body()} siteContent={siteContent} />
      {page.rules.length > 0 && (
        <section className="prose" aria-labelledby="rules">
          <h2 id="rules">{industry.rules}</h2>
          <ul>
            {page.rules.map(({ fact, means }) => (
              <li key={fact.id}>
                {fact.data.statement}
                <NoteLink page={page} siteContent={siteContent} source={fact.data.source} /> {means}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="prose" aria-labelledby="changes">
        <h2 id="changes">{industry.changes}</h2>
        <ul>
          {page.changes.map((change) => (
            <li key={change.service.path}>
              <a href={change.service.path}>{change.service.title}</a>: {change.text}
            </li>
          ))}
        </ul>
      </section>
      <Faq siteContent={siteContent} entries={page.faq} />
      <RelatedComparisons siteContent={siteContent} entries={page.comparisons} />
      <RelatedLinks title={proof.caseStudies} links={page.caseStudies} />
      <Sources page={page} siteContent={siteContent} />
      <CallToAction siteContent={siteContent} {...form.industry} />
    </PageShell>
  );
}
