import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Telephone } from "#components/sections/telephone.tsx";
import { TitledLinks } from "#components/sections/titled-links.tsx";
import type { AreaPage } from "#lib/kinds/area/page.ts";
import { telHref } from "#lib/site/tel-href.ts";
import type { ViewProps } from "./view-props.ts";

/** A place that the company works in: who comes from where, what is different there, what can be had there. */
export function AreaView({ page, siteContent }: ViewProps<AreaPage>) {
  const { labels } = siteContent;
  const { place, travelMinutes, differs } = page.area.data;
  const { servedFrom, telephone } = page;
  return (
    <PageShell page={page} siteContent={siteContent} width="text" kicker={place}>
      <dl className="glance margin">
        {servedFrom && (
          <div>
            <dt>{labels.places.servedFrom}</dt>
            <dd>
              <a href={siteContent.routes.location(servedFrom.id)}>{servedFrom.data.name}</a>
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
            <a href={telHref(telephone)}>
              <Telephone siteContent={siteContent}>{telephone}</Telephone>
            </a>
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
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <TitledLinks id="services" title={labels.places.services} links={page.services} />
      <Faq siteContent={siteContent} entries={page.faq} />
      <Sources page={page} siteContent={siteContent} />
      <CallToAction siteContent={siteContent} {...labels.form.place} />
    </PageShell>
  );
}
