import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { ComparisonIndex } from "#components/sections/comparison-index.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Offers } from "#components/sections/offers.tsx";
import { Sample } from "#components/sections/sample.tsx";
import { ServiceList } from "#components/sections/service-list.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { YearCosts } from "#components/tools/costs/year-costs.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { sampleComparison } from "#lib/kinds/hub/sample-comparison.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { servicesInOrder } from "#lib/kinds/service/page.ts";
import { routes } from "#lib/site/addresses.ts";

export function Home({ page }: { page: PlainPage }) {
  const content = siteContent();
  const labels = content.labels.hub;
  const featured = content.articles.filter(({ data }) => data.featured);
  const shown = [...featured, ...content.articles.filter(({ data }) => !data.featured)].slice(0, 3);
  const compare = pageAt(content, routes.compare());
  const pricing = pageAt(content, routes.pricing());
  const sample = sampleComparison(content);
  return (
    <PageShell
      page={page}
      kicker={content.company.tagline}
      actions={
        <>
          {sample && <Offers offers={sample.offers} />}
          {(compare || pricing) && (
            <p className="cta-actions">
              {compare && (
                <a className="button" href={compare.path}>
                  {labels.compare}
                </a>
              )}
              {pricing && <a href={pricing.path}>{labels.prices}</a>}
            </p>
          )}
        </>
      }
      drawing={sample && <Sample article={sample.article} comparison={sample.comparison} />}
    >
      <YearCosts siteContent={content} />
      <ComparisonIndex />
      {servicesInOrder(content).length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services">{labels.services}</h2>
          <ServiceList level={3} />
        </section>
      )}
      <div className="columns">
        <Body page={page} body={page.body()} siteContent={content} />
      </div>
      {shown.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles">{labels.articles}</h2>
          <ArticleList articles={shown} level={3} />
        </section>
      )}
      <Faq entries={page.faq} />
      <Sources page={page} />
      <CallToAction {...content.labels.form.notSure} />
    </PageShell>
  );
}
