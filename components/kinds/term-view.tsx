import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { pageName } from "#lib/kinds/parts.ts";
import type { TermPage } from "#lib/kinds/term/page.ts";
import { formatsOf } from "#lib/site/formats.ts";
import type { ViewProps } from "./view-props.ts";

export function TermView({ page, siteContent }: ViewProps<TermPage>) {
  const labels = siteContent.labels.term;
  const { alsoCalled } = page.term.data;
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      kicker={<a href={siteContent.routes.glossary()}>{pageName(siteContent, "glossary")}</a>}
    >
      {alsoCalled && (
        <p className="byline">
          {labels.alsoCalled(formatsOf(siteContent.company.language).list(alsoCalled))}
        </p>
      )}
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <Sources page={page} siteContent={siteContent} />
      <RelatedLinks
        title={labels.related}
        links={page.related.map(({ id, data }) => ({ path: siteContent.routes.term(id), title: data.term }))}
      />
      <CallToAction siteContent={siteContent} {...siteContent.labels.form.learn} />
    </PageShell>
  );
}
