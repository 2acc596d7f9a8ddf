import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CostCalculator } from "#components/tools/costs/cost-calculator.tsx";
import { CostSizes } from "#components/tools/costs/cost-sizes.tsx";
import { library } from "#lib/content/library.ts";
import type { CalculatorPage } from "#lib/kinds/calculator/page.ts";

export function CalculatorView({ page }: { page: CalculatorPage }) {
  const content = library();
  return (
    <PageShell page={page} lead={<p className="standfirst">{content.labels.costPage.standfirst}</p>}>
      <CostCalculator library={content} />
      <CostSizes library={content} />
      <Body page={page} body={page.body()} library={content} />
      <AskForm {...content.labels.form.costs} source={page.path} />
    </PageShell>
  );
}
