import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CostCalculator } from "#components/tools/costs/cost-calculator.tsx";
import { CostSizes } from "#components/tools/costs/cost-sizes.tsx";
import type { CalculatorPage } from "#lib/kinds/calculator/page.ts";
import type { ViewProps } from "./view-props.ts";

export function CalculatorView({ page, siteContent }: ViewProps<CalculatorPage>) {
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      lead={<p className="standfirst">{siteContent.labels.costPage.standfirst}</p>}
    >
      <CostCalculator siteContent={siteContent} />
      <CostSizes siteContent={siteContent} />
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <AskForm siteContent={siteContent} {...siteContent.labels.form.costs} source={page.path} />
    </PageShell>
  );
}
