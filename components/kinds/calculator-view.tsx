import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CostCalculator } from "#components/tools/costs/cost-calculator.tsx";
import { CostSizes } from "#components/tools/costs/cost-sizes.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { CalculatorPage } from "#lib/kinds/calculator/page.ts";

export function CalculatorView({ page }: { page: CalculatorPage }) {
  const content = siteContent();
  return (
    <PageShell page={page} lead={<p className="standfirst">{content.labels.costPage.standfirst}</p>}>
      <CostCalculator siteContent={content} />
      <CostSizes siteContent={content} />
      <Body page={page} body={page.body()} siteContent={content} />
      <AskForm {...content.labels.form.costs} source={page.path} />
    </PageShell>
  );
}
