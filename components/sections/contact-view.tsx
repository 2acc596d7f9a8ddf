import { clientLinks, dial } from "#components/layout/contact-links.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { LeadForm } from "#components/lead/lead-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { library } from "#lib/content/library.ts";
import type { PlainPage } from "#lib/page/page.ts";
import { Faq } from "./faq.tsx";
import { Sources } from "./sources.tsx";

export function ContactView({ page }: { page: PlainPage }) {
  const { company } = library();
  const clients = clientLinks();
  return (
    <PageShell page={page} width="text">
      <dl className="contact-ways">
        <div>
          <dt>Telephone</dt>
          <dd>
            <a href={dial(company.telephone)}>{company.telephone}</a>
          </dd>
          {company.openingHours?.map(({ days, opens, closes }) => (
            <dd key={days.join()} className="hours">
              {days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0]}, {opens}–{closes}
            </dd>
          ))}
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </dd>
        </div>
        {clients && (
          <div>
            <dt>Already a client?</dt>
            {clients.map(({ label, href }) => (
              <dd key={href}>
                <a href={href}>{label}</a>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <LeadForm title="Write to us" source={page.path}>
        <p className="form-note">Only fields marked “required” have to be filled in.</p>
      </LeadForm>
      <Body page={page} body={page.body()} library={library()} />
      <Faq entries={page.faq} />
      <Sources page={page} />
    </PageShell>
  );
}
