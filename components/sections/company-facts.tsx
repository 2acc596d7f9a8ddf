import { PlacesServed } from "#components/sections/places-served.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { companyFacts, profileName } from "#lib/page/company-facts.ts";
import { placesServed } from "#lib/page/places.ts";

/** The company's own facts, each from content/company.yaml. */
export function CompanyFacts({ siteContent }: { siteContent: SiteContent }) {
  const { company, labels } = siteContent;
  const { sameAs } = company;
  return (
    <section className="company-facts" aria-labelledby="company-facts">
      <h2 id="company-facts">{labels.layout.company.title}</h2>
      <p>{company.description}</p>
      <dl>
        {companyFacts(siteContent).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {placesServed(siteContent).length > 0 && (
          <div>
            <dt>{labels.places.served}</dt>
            <dd>
              <PlacesServed siteContent={siteContent} />
            </dd>
          </div>
        )}
        {sameAs && (
          <div>
            <dt>{labels.layout.company.profiles}</dt>
            <dd>
              <ul>
                {sameAs.map((address) => (
                  <li key={address}>
                    <a href={address}>{profileName(address)}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
