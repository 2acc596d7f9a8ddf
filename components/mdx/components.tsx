/** A React component for each name of lib/mdx/registry, bound to the page it is printed on. */
import { ComparisonTable } from "#components/comparison/comparison-table.tsx";
import { NoteLink } from "#components/comparison/note-link.tsx";
import { PriceTable, ResponsibilityMatrix, ServiceLevelTable } from "#components/comparison/tables.tsx";
import { ChooseWhen, ProsCons, Verdict } from "#components/comparison/verdict.tsx";
import { StoredDataView } from "#components/sections/stored-data.tsx";
import { ProviderAnswers, Safeguards } from "#components/sections/trust.tsx";
import { CostExampleView } from "#components/tools/costs/cost-example-view.tsx";
import { ContentError } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { PageBody } from "#lib/kinds/page.ts";
import type { Page } from "#lib/kinds/pages.ts";
import type { ComponentName } from "#lib/mdx/registry.ts";
import { costExample } from "#lib/page/cost-example.ts";
import { chosenPrices } from "#lib/page/prices.ts";
import { type ResolvedComparison, resolvedComparison } from "#lib/page/resolved.ts";
import { type Author, authorComponent } from "./author-component.ts";
import { blockComponents } from "./blocks.tsx";
import { Figure } from "./figure.tsx";
import { Picture } from "./picture.tsx";
import { proofComponents } from "./proof-blocks.tsx";

export interface BodyContext {
  page: Page;
  body: PageBody;
  siteContent: SiteContent;
}

export function authorComponents({ page, siteContent }: BodyContext) {
  const author: Author = (name, render) => authorComponent(name, page.path, siteContent.figures, render);
  const own = page.kind === "article" ? page.comparison : undefined;
  const comparisonOf = (of = own?.id): ResolvedComparison => {
    if (own && of === own.id) return own;
    if (of) return resolvedComparison(siteContent, of);
    throw new ContentError(
      `${page.path}: a comparison component names none. Give the article 'comparison: …' in its frontmatter, or write of="…".`,
    );
  };
  return {
    Callout: author(
      "Callout",
      ({ kind = "note", title = siteContent.labels.article.callouts[kind] }, children) => (
        <aside className={`callout callout-${kind}`} aria-label={title}>
          <p className="callout-title">{title}</p>
          {children}
        </aside>
      ),
    ),
    Illustration: author("Illustration", (props) => <Figure siteContent={siteContent} {...props} />),
    Photo: author("Photo", ({ src, alt, caption, credit }) => (
      <figure>
        <Picture src={src} alt={alt} />
        {(caption || credit) && (
          <figcaption>
            {caption} {credit && <small>{credit}</small>}
          </figcaption>
        )}
      </figure>
    )),
    SideBySide: author("SideBySide", (_props, children) => <div className="ledger">{children}</div>),
    Side: author("Side", ({ option, title }, children) => {
      const data = option ? siteContent.get("options", option).data : undefined;
      const heading = title ?? data?.name;
      return (
        <div className={data ? `leaf opt-${data.color}` : "leaf"}>
          {heading && <p className="leaf-title">{heading}</p>}
          {children}
        </div>
      );
    }),
    Steps: author("Steps", (_props, children) => <div className="steps">{children}</div>),
    Verdict: author("Verdict", ({ of }) => (
      <Verdict siteContent={siteContent} comparison={comparisonOf(of)} />
    )),
    Comparison: author("Comparison", ({ of }) => (
      <ComparisonTable page={page} siteContent={siteContent} comparison={comparisonOf(of)} />
    )),
    ChooseWhen: author("ChooseWhen", ({ of }) => (
      <ChooseWhen siteContent={siteContent} comparison={comparisonOf(of)} />
    )),
    ProsCons: author("ProsCons", ({ of }) => (
      <ProsCons siteContent={siteContent} comparison={comparisonOf(of)} />
    )),
    Raci: author("Raci", ({ of }) => (
      <ResponsibilityMatrix
        siteContent={siteContent}
        responsibilities={siteContent.get("responsibilities", of)}
      />
    )),
    ServiceLevels: author("ServiceLevels", ({ of }) => (
      <ServiceLevelTable siteContent={siteContent} levels={siteContent.get("service-levels", of)} />
    )),
    Prices: author("Prices", ({ of }) => (
      <PriceTable page={page} siteContent={siteContent} prices={chosenPrices(siteContent, of)} />
    )),
    Safeguards: author("Safeguards", () => (
      <Safeguards siteContent={siteContent} trust={siteContent.get("trust", "trust").data} />
    )),
    ProviderAnswers: author("ProviderAnswers", () => (
      <ProviderAnswers siteContent={siteContent} trust={siteContent.get("trust", "trust").data} />
    )),
    StoredData: author("StoredData", () => <StoredDataView siteContent={siteContent} />),
    CostExample: author("CostExample", (props) => (
      <CostExampleView {...costExample(siteContent, props)} labels={siteContent.labels} />
    )),
    Fact: author("Fact", ({ id }) => {
      const fact = siteContent.get("facts", id).data;
      return (
        <span className="fact">
          {fact.display}
          <NoteLink {...{ page, siteContent }} source={fact.source} />
        </span>
      );
    }),
    Price: author("Price", siteContent.figures.price),
    Amount: author("Amount", siteContent.figures.amount),
    Quoted: author("Quoted", siteContent.figures.quoted),
    ...blockComponents({ page, siteContent }, author),
    ...proofComponents(siteContent, author),
  } satisfies Record<ComponentName, unknown>;
}
