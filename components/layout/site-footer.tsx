import { Address } from "#components/sections/postal-address.tsx";
import { Telephone } from "#components/sections/telephone.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { menuLinks } from "#lib/kinds/menu.ts";
import { openingLines } from "#lib/page/company-facts.ts";
import { telHref } from "#lib/site/tel-href.ts";
import { clientLinks, LinkItems } from "./contact-links.tsx";

/** Lists under headings, in one landmark: a region of its own for each would make seven ways to skip to before the page begins. */
export function SiteFooter({ siteContent }: { siteContent: SiteContent }) {
  const { company, labels } = siteContent;
  const { footer } = siteContent.get("navigation", "navigation").data;
  const columns = footer
    .map(({ title, links }) => ({ title, links: menuLinks(siteContent, links) }))
    .filter(({ links }) => links.length > 0);
  const { address } = company;
  const clients = clientLinks(siteContent);
  return (
    <footer className="site-foot">
      <div className="foot-grid">
        <div>
          <p className="foot-name">{company.legalName ?? company.name}</p>
          {address && <Address address={address} />}
          <p>
            <a href={telHref(company.telephone)}>
              <Telephone siteContent={siteContent}>{company.telephone}</Telephone>
            </a>
            <br />
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </p>
          {openingLines(siteContent, company.openingHours).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {columns.map(({ title, links }) => (
          <div key={title}>
            <h2>{title}</h2>
            <LinkItems links={links} />
          </div>
        ))}
        {clients && (
          <div>
            <h2>{labels.layout.clients}</h2>
            <LinkItems links={clients} />
          </div>
        )}
      </div>
    </footer>
  );
}
