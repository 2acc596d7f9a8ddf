import { library } from "#lib/content/library.ts";
import { companyFacts, companyFactsTitle, profileName } from "#lib/page/company-facts.ts";

/** The company's own facts, each from content/company.yaml. */
export function CompanyFacts() {
  const { company } = library();
  const { sameAs } = company;
  return (
    <section className="company-facts" aria-labelledby="company-facts">
      <h2 id="company-facts">{companyFactsTitle}</h2>
      <p>{company.description}</p>
      <dl>
        {companyFacts(company).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {sameAs && (
          <div>
            <dt>Elsewhere</dt>
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
