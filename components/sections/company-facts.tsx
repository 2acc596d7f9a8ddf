import { library } from "#lib/content/library.ts";

/** What the graph tells machines of the company, for people: each line from content/company.yaml, or absent. */
export function CompanyFacts() {
  const { company } = library();
  const { legalName, foundingDate, areaServed, knowsAbout, priceRange, sameAs } = company;
  const lines: [string, string | undefined][] = [
    ["Registered name", legalName],
    ["Since", foundingDate],
    ["Where we work", areaServed?.join("; ")],
    ["What we know", knowsAbout?.join("; ")],
    ["Price level", priceRange],
  ];
  return (
    <section className="company-facts" aria-labelledby="company-facts">
      <h2 id="company-facts">The company in brief</h2>
      <p>{company.description}</p>
      <dl>
        {lines.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {sameAs && (
          <div>
            <dt>Elsewhere</dt>
            <dd>
              <ul>
                {sameAs.map((address) => (
                  <li key={address}>
                    <a href={address}>{new URL(address).hostname.replace(/^www\./, "")}</a>
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
