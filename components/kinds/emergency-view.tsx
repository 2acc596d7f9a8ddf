import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Telephone } from "#components/sections/telephone.tsx";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { telHref } from "#lib/site/tel-href.ts";
import type { ViewProps } from "./view-props.ts";

/** The phone number before anything else, also on paper. */
export function EmergencyView({ page, siteContent }: ViewProps<PlainPage & { kind: "emergency" }>) {
  const { company, labels } = siteContent;
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      lead={
        <>
          <p className="emergency-call">
            <a href={telHref(company.telephone)}>
              {labels.layout.call} <Telephone siteContent={siteContent}>{company.telephone}</Telephone>
            </a>
          </p>
          <p className="standfirst">{page.description}</p>
        </>
      }
    >
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <Faq siteContent={siteContent} entries={page.faq} />
      <Sources page={page} siteContent={siteContent} />
    </PageShell>
  );
}
