import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CompanyFacts } from "#components/sections/company-facts.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";

export function PlainView({ page }: { page: PlainPage }) {
  return (
    <PageShell page={page} width="text">
      <Body page={page} body={page.body()} siteContent={siteContent()} />
      {page.kind === "about" && <CompanyFacts />}
      <Faq entries={page.faq} />
      <Sources page={page} />
    </PageShell>
  );
}
