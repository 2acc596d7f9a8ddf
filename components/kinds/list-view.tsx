import type { ReactNode } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Pager } from "#components/sections/pager.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { BlogPage, CategoryPage } from "#lib/kinds/list/page.ts";
import type { ViewProps } from "./view-props.ts";

export function ListView({ page, siteContent }: ViewProps<BlogPage | CategoryPage>) {
  const labels = siteContent.labels.list;
  const { sections } = page;
  return (
    <PageShell page={page} siteContent={siteContent}>
      {page.body && <Body page={page} body={page.body()} siteContent={siteContent} />}
      {sections.length > 0 && (
        <nav className="chips" aria-label={labels.sections}>
          <ul>
            {sections.map(({ id, data }) => (
              <li key={id}>
                <a
                  href={siteContent.routes.category(id)}
                  {...(page.path === siteContent.routes.category(id) && { "aria-current": "page" as const })}
                >
                  {data.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.entries.length > 0 ? (
        <ArticleList siteContent={siteContent} articles={page.entries} />
      ) : (
        <p>
          <Sentence
            parts={labels.none<ReactNode>((words) => <a href={siteContent.routes.blog()}>{words}</a>)}
          />
        </p>
      )}
      <Sources page={page} siteContent={siteContent} />
      <Pager siteContent={siteContent} {...page.pagination} />
      <CallToAction siteContent={siteContent} {...siteContent.labels.form.learn} />
    </PageShell>
  );
}
