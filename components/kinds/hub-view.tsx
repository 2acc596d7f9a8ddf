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
import type { HubPage } from "#lib/kinds/hub/page.ts";
import { quotePath } from "#lib/page/form-pages.ts";
import type { ViewProps } from "./view-props.ts";

/** Lists that need no more than their pages' names. */
const linked: readonly string[] = ["tools", "industries", "case-studies", "team"];

export function HubView({ page, siteContent }: ViewProps<HubPage>) {
  const { form } = siteContent.labels;
  const invitations = {
    compare: form.compare,
    services: { ...form.buy, href: quotePath(siteContent) },
    tools: form.notSure,
    glossary: form.learn,
    search: form.learn,
    team: form.meet,
    industries: form.industry,
    "case-studies": form.meet,
  };
  const isComparing = page.kind === "compare";
  const showsCosts = isComparing || page.kind === "tools";
  const body = <Body page={page} body={page.body()} siteContent={siteContent} />;
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      actions={showsCosts && body}
      drawing={
        showsCosts && (
          <figure className="sample">
            <YearCosts siteContent={siteContent} short />
          </figure>
        )
      }
    >
      {!showsCosts && body}
      {isComparing && (
        <>
          <ComparisonFinder siteContent={siteContent} />
          <InterestTable siteContent={siteContent} />
        </>
      )}
      {page.kind === "glossary" && <TermIndex siteContent={siteContent} links={page.entries} />}
      {page.kind === "services" && <ServiceList siteContent={siteContent} level={2} />}
      {linked.includes(page.kind) && <LinkList siteContent={siteContent} links={page.entries} />}
      <Sources page={page} siteContent={siteContent} />
      <CallToAction siteContent={siteContent} {...invitations[page.kind]} />
    </PageShell>
  );
}
