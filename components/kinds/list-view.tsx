import type { ReactNode } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Pager } from "#components/sections/pager.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { BlogPage, CategoryPage } from "#lib/kinds/list/page.ts";
import { routes } from "#lib/site/addresses.ts";

export function ListView({ page }: { page: BlogPage | CategoryPage }) {
  const content = siteContent();
  const labels = content.labels.list;
  const { sections } = page;
  return (
    <PageShell page={page}>
      {page.body && <Body page={page} body={page.body()} siteContent={content} />}
      {sections.length > 0 && (
        <nav className="chips" aria-label={labels.sections}>
          <ul>
            {sections.map(({ id, data }) => (
              <li key={id}>
                <a
                  href={routes.category(id)}
                  {...(page.path === routes.category(id) && { "aria-current": "page" as const })}
                >
                  {data.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.entries.length > 0 ? (
        <ArticleList articles={page.entries} />
      ) : (
        <p>
          <Sentence parts={labels.none<ReactNode>((words) => <a href={routes.blog()}>{words}</a>)} />
        </p>
      )}
      <Sources page={page} />
      <Pager {...page.pagination} />
      <CallToAction {...content.labels.form.learn} />
    </PageShell>
  );
}
