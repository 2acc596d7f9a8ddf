import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { ComparisonIndex } from "#components/sections/comparison-index.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { servicesInOrder } from "#lib/kinds/service/page.ts";
import { routes } from "#lib/site/addresses.ts";

export function Home({ page }: { page: PlainPage }) {
  const content = siteContent();
  const labels = content.labels.hub;
  const featured = content.articles.filter(({ data }) => data.featured);
  const shown = [...featured, ...content.articles.filter(({ data }) => !data.featured)].slice(0, 3);
  const services = servicesInOrder(content);
  const compare = pageAt(content, routes.compare());
  const pricing = pageAt(content, routes.pricing());
  return (
    <PageShell page={page} kicker={content.company.tagline}>
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
      <Body page={page} body={page.body()} siteContent={content} />
      <ComparisonIndex />
      {services.length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services">{labels.services}</h2>
          <ul className="link-list">
            {services.map(({ id, data }) => (
              <li key={id}>
                <h3>
                  <a href={routes.service(id)}>{data.title}</a>
                </h3>
                <p>{data.audience}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles">{labels.articles}</h2>
          <ArticleList articles={shown} level={3} />
        </section>
      )}
      <Faq entries={page.faq} />
      <Sources page={page} />
      <CallToAction />
    </PageShell>
  );
}
