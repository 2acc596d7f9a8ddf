import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { library } from "#lib/content/library.ts";
import type { HubPage } from "#lib/page/page.ts";
import { ComparisonFinder } from "./comparison-finder.tsx";
import { LinkList } from "./link-list.tsx";
import { Sources } from "./sources.tsx";
import { TermIndex } from "./term-index.tsx";

export function HubView({ page }: { page: HubPage }) {
  return (
    <PageShell page={page}>
      <Body page={page} body={page.body()} library={library()} />
      {page.kind === "compare" && <ComparisonFinder />}
      {page.kind === "glossary" && <TermIndex links={page.entries} />}
      {(page.kind === "services" || page.kind === "search" || page.kind === "tools") && (
        <LinkList links={page.entries} />
      )}
      <Sources page={page} />
    </PageShell>
  );
}
