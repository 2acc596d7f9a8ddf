import type { Metadata } from "next";
import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CostOverview } from "#components/tools/cost-overview.tsx";
import { library } from "#lib/content/library.ts";
import { plainPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

const find = () => plainPage(library(), library().get("pages", "cost-calculator"));

export function generateMetadata(): Metadata {
  return metadataOf(find(), library());
}

export default function CostCalculatorRoute() {
  const page = find();
  return (
    <PageShell page={page}>
      <Body page={page} body={page.body()} library={library()} />
      <CostOverview />
      <AskForm
        title="What would it be for your firm?"
        invitation="Tell us how many people you are, what you pay today and what went wrong last. We answer with our own figures."
        source={page.path}
      />
    </PageShell>
  );
}
