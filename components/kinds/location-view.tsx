import { PageShell } from "#components/layout/page-shell.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Address } from "#components/sections/postal-address.tsx";
import { Prose } from "#components/sections/prose.tsx";
import { Quotes } from "#components/sections/quotes.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Telephone } from "#components/sections/telephone.tsx";
import { TitledLinks } from "#components/sections/titled-links.tsx";
import type { LocationPage } from "#lib/kinds/location/page.ts";
import { openingLines } from "#lib/page/company-facts.ts";
import { telHref } from "#lib/site/tel-href.ts";
import type { ViewProps } from "./view-props.ts";

/** An office: how to reach it, when, who is there, and what it does. */
export function LocationView({ page, siteContent }: ViewProps<LocationPage>) {
  const { labels } = siteContent;
  const { address, openingHours } = page.location.data;
  const hours = openingLines(siteContent, openingHours);
  return (
    <PageShell page={page} siteContent={siteContent} width="text">
      <dl className="contact-ways margin">
        <div>
          <dt>{labels.places.address}</dt>
          <dd>
            <Address address={address} />
          </dd>
        </div>
        <div>
          <dt>{labels.layout.phone}</dt>
          <dd>
            <a href={telHref(page.telephone)}>
              <Telephone siteContent={siteContent}>{page.telephone}</Telephone>
            </a>
          </dd>
        </div>
        {hours.length > 0 && (
          <div>
            <dt>{labels.places.hours}</dt>
            {hours.map((line) => (
              <dd key={line} className="hours">
                {line}
              </dd>
            ))}
          </div>
        )}
      </dl>
      {page.directions && (
        <section className="prose" aria-labelledby="directions">
          <h2 id="directions">{labels.places.directions}</h2>
          <Prose siteContent={siteContent} tree={page.directions.tree} />
        </section>
      )}
      {page.people.length > 0 && (
        <section className="prose">
          <h2>{labels.places.people}</h2>
          <ul>
            {page.people.map(({ id, data }) => (
              <li key={id}>
                <a href={siteContent.routes.author(id)}>{data.name}</a>, {data.role}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Quotes siteContent={siteContent} quotes={page.quotes} />
      <TitledLinks id="areas" title={labels.places.areas} links={page.areas} />
      <TitledLinks id="services" title={labels.places.services} links={page.services} />
      <Sources page={page} siteContent={siteContent} />
      <CallToAction siteContent={siteContent} {...labels.form.place} />
    </PageShell>
  );
}
