import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { ComparisonFinder } from "#components/sections/comparison-finder.tsx";
import { InterestTable } from "#components/sections/interest-table.tsx";
import { LinkList } from "#components/sections/link-list.tsx";
import { ServiceList } from "#components/sections/service-list.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { TermIndex } from "#components/sections/term-index.tsx";
import { YearCosts } from "#components/tools/costs/year-costs.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { HubPage } from "#lib/kinds/hub/page.ts";
import { quotePath } from "#lib/page/form-pages.ts";

/** Lists that need no more than their pages' names. */
const linked: readonly string[] = ["tools", "industries", "case-studies", "team"];

export function HubView({ page }: { page: HubPage }) {
  const content = siteContent();
  const { form } = content.labels;
  const invitations = {
    compare: form.compare,
    services: { ...form.buy, href: quotePath(content) },
    tools: form.notSure,
    glossary: form.learn,
    search: form.learn,
    team: form.meet,
    industries: form.industry,
    "case-studies": form.meet,
  };
  const isComparing = page.kind === "compare";
  const body = <Body page={page} body={page.body()} siteContent={content} />;
  return (
    <PageShell
      page={page}
      actions={isComparing && body}
      drawing={
        isComparing && (
          <figure className="sample">
            <YearCosts siteContent={content} short />
          </figure>
        )
      }
    >
      {!isComparing && body}
      {isComparing && (
        <>
          <ComparisonFinder />
          <InterestTable />
        </>
      )}
      {page.kind === "glossary" && <TermIndex links={page.entries} />}
      {page.kind === "services" && <ServiceList level={2} />}
      {linked.includes(page.kind) && <LinkList links={page.entries} />}
      <Sources page={page} />
      <CallToAction {...invitations[page.kind]} />
    </PageShell>
  );
}
