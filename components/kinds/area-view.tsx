import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { TitledLinks } from "#components/sections/titled-links.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { AreaPage } from "#lib/kinds/area/page.ts";
import { routes } from "#lib/site/addresses.ts";
import { telHref } from "#lib/site/tel-href.ts";

/** A place that the company works in: who comes from where, what is different there, what can be had there. */
export function AreaView({ page }: { page: AreaPage }) {
  const content = siteContent();
  const { labels } = content;
  const { place, travelMinutes, differs } = page.area.data;
  const { servedFrom, telephone } = page;
  return (
    <PageShell page={page} width="text" kicker={place}>
      <dl className="glance margin">
        {servedFrom && (
          <div>
            <dt>{labels.places.servedFrom}</dt>
            <dd>
              <a href={routes.location(servedFrom.id)}>{servedFrom.data.name}</a>
            </dd>
          </div>
        )}
        {travelMinutes !== undefined && (
          <div>
            <dt>{labels.places.travel}</dt>
            <dd>{labels.places.travelMinutes(travelMinutes)}</dd>
          </div>
        )}
        <div>
          <dt>{labels.layout.phone}</dt>
          <dd>
            <a href={telHref(telephone)}>{telephone}</a>
          </dd>
        </div>
      </dl>
      <section className="prose" aria-labelledby="differs">
        <h2 id="differs">{labels.places.differs}</h2>
        <ul>
          {differs.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Body page={page} body={page.body()} siteContent={content} />
      <TitledLinks id="services" title={labels.places.services} links={page.services} />
      <Faq entries={page.faq} />
      <Sources page={page} />
      <CallToAction {...labels.form.place} />
    </PageShell>
  );
}
