import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { telHref } from "#lib/site/tel-href.ts";

/** The phone number before anything else, also on paper. */
export function EmergencyView({ page }: { page: PlainPage & { kind: "emergency" } }) {
  const content = siteContent();
  const { company, labels } = content;
  return (
    <PageShell
      page={page}
      width="text"
      lead={
        <>
          <p className="emergency-call">
            <a href={telHref(company.telephone)}>
              {labels.layout.call} {company.telephone}
            </a>
          </p>
          <p className="standfirst">{page.description}</p>
        </>
      }
    >
      <Body page={page} body={page.body()} siteContent={content} />
      <Faq entries={page.faq} />
      <Sources page={page} />
    </PageShell>
  );
}
