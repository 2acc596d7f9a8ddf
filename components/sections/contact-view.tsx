import { PageShell } from "#components/layout/page-shell.tsx";
import { LeadForm } from "#components/lead/lead-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { library } from "#lib/content/library.ts";
import type { PlainPage } from "#lib/page/page.ts";
import { Faq } from "./faq.tsx";
import { Sources } from "./sources.tsx";

export function ContactView({ page }: { page: PlainPage }) {
  const { company } = library();
  return (
    <PageShell page={page} width="text">
      <dl className="contact-ways">
        <div>
          <dt>Telephone</dt>
          <dd>
            <a href={`tel:${company.telephone.replace(/[^+\d]/g, "")}`}>{company.telephone}</a>
          </dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </dd>
        </div>
        {company.links?.clientPortal && (
          <div>
            <dt>Already a client?</dt>
            <dd>
              <a href={company.links.clientPortal}>Client portal</a>
              {company.links.remoteSupport && (
                <>
                  {" "}
                  or <a href={company.links.remoteSupport}>remote support</a>
                </>
              )}
            </dd>
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
