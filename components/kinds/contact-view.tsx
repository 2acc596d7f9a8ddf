import { clientLinks } from "#components/layout/contact-links.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { WholeForm } from "#components/lead/whole-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Address } from "#components/sections/postal-address.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Telephone } from "#components/sections/telephone.tsx";
import type { ContactPage } from "#lib/kinds/plain/page.ts";
import { openingLines } from "#lib/page/company-facts.ts";
import { telHref } from "#lib/site/tel-href.ts";
import type { ViewProps } from "./view-props.ts";

export function ContactView({ page, siteContent }: ViewProps<ContactPage>) {
  const { company, labels } = siteContent;
  const clients = clientLinks(siteContent);
  return (
    <PageShell page={page} siteContent={siteContent} width="text">
      <dl className="contact-ways margin">
        <div>
          <dt>{labels.layout.phone}</dt>
          <dd>
            <a href={telHref(company.telephone)}>
              <Telephone siteContent={siteContent}>{company.telephone}</Telephone>
            </a>
          </dd>
          {openingLines(siteContent, company.openingHours).map((line) => (
            <dd key={line} className="hours">
              {line}
            </dd>
          ))}
        </div>
        <div>
          <dt>{labels.layout.email}</dt>
          <dd>
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </dd>
        </div>
        {page.locations.length > 0 && (
          <div>
            <dt>{labels.places.address}</dt>
            {page.locations.map(({ id, data: { name, address } }) => (
              <dd key={id}>
                <Address address={address} />
                <a href={siteContent.routes.location(id)}>{name}</a>
              </dd>
            ))}
          </div>
        )}
        {clients && (
          <div>
            <dt>{labels.layout.clientQuestion}</dt>
            {clients.map(({ label, href }) => (
              <dd key={href}>
                <a href={href}>{label}</a>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <div className="beside">
        {page.form && <WholeForm siteContent={siteContent} form={page.form} source={page.path} />}
        <Body page={page} body={page.body()} siteContent={siteContent} />
      </div>
      <Faq siteContent={siteContent} entries={page.faq} />
      <Sources page={page} siteContent={siteContent} />
    </PageShell>
  );
}
