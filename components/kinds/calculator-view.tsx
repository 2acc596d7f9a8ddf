import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CostCalculator } from "#components/tools/costs/cost-calculator.tsx";
import { CostSizes } from "#components/tools/costs/cost-sizes.tsx";
import { library } from "#lib/content/library.ts";
import type { CalculatorPage } from "#lib/kinds/calculator/page.ts";

export function CalculatorView({ page }: { page: CalculatorPage }) {
  return (
    <PageShell page={page} lead={<p className="standfirst">Two numbers are enough for an answer.</p>}>
      <CostCalculator library={library()} />
      <CostSizes library={library()} />
      <Body page={page} body={page.body()} library={library()} />
      <AskForm
        title="What would it be for your firm?"
        invitation="Tell us how many people you are, what you pay today and what went wrong last. We answer with our own figures."
        source={page.path}
      />
    </PageShell>
  );
}
