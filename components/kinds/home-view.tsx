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
import { LastUpdated } from "#components/sections/time.tsx";
import { YearCosts } from "#components/tools/costs/year-costs.tsx";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { sampleComparison } from "#lib/kinds/hub/sample-comparison.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { servicesInOrder } from "#lib/kinds/service/page.ts";
import type { ViewProps } from "./view-props.ts";

export function Home({ page, siteContent }: ViewProps<PlainPage>) {
  const labels = siteContent.labels.hub;
  const featured = siteContent.articles.filter(({ data }) => data.featured);
  const shown = [...featured, ...siteContent.articles.filter(({ data }) => !data.featured)].slice(0, 3);
  const compare = pageAt(siteContent, siteContent.routes.compare());
  const pricing = pageAt(siteContent, siteContent.routes.pricing());
  const sample = sampleComparison(siteContent);
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      kicker={siteContent.company.tagline}
      byline={null}
      actions={
        <>
          {sample && <Offers siteContent={siteContent} offers={sample.offers} />}
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
          <LastUpdated siteContent={siteContent} page={page} />
        </>
      }
      drawing={
        sample && <Sample siteContent={siteContent} article={sample.article} comparison={sample.comparison} />
      }
    >
      <YearCosts siteContent={siteContent} />
      <ComparisonIndex siteContent={siteContent} />
      {servicesInOrder(siteContent).length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services">{labels.services}</h2>
          <ServiceList siteContent={siteContent} level={3} />
        </section>
      )}
      <div className="columns">
        <Body page={page} body={page.body()} siteContent={siteContent} />
      </div>
      {shown.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles">{labels.articles}</h2>
          <ArticleList siteContent={siteContent} articles={shown} level={3} />
        </section>
      )}
      <Faq siteContent={siteContent} entries={page.faq} />
      <Sources page={page} siteContent={siteContent} />
      <CallToAction siteContent={siteContent} {...siteContent.labels.form.notSure} />
    </PageShell>
  );
}
