import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { pageName } from "#lib/kinds/parts.ts";
import type { TermPage } from "#lib/kinds/term/page.ts";
import { routes } from "#lib/site/addresses.ts";
import { formatsOf } from "#lib/site/formats.ts";

export function TermView({ page }: { page: TermPage }) {
  const content = siteContent();
  const labels = content.labels.term;
  const { alsoCalled } = page.term.data;
  return (
    <PageShell
      page={page}
      width="text"
      kicker={<a href={routes.glossary()}>{pageName(content, "glossary")}</a>}
    >
      {alsoCalled && (
        <p className="byline">{labels.alsoCalled(formatsOf(content.company.language).list(alsoCalled))}</p>
      )}
      <Body page={page} body={page.body()} siteContent={content} />
      <Sources page={page} />
      <RelatedLinks
        title={labels.related}
        links={page.related.map(({ id, data }) => ({ path: routes.term(id), title: data.term }))}
      />
      <CallToAction {...content.labels.form.learn} />
    </PageShell>
  );
}
