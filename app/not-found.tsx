import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ArticleList } from "#components/sections/article-list.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { HtmlDocument } from "./html-document.tsx";

export function generateMetadata(): Metadata {
  return { title: siteContent().labels.notFound.title, robots: { index: false } };
}

export default function NotFound() {
  const content = siteContent();
  const { articles, labels, routes } = content;
  const advice = labels.notFound.advice<ReactNode>(
    (words) => <a href={routes.home()}>{words}</a>,
    (words) => <a href={routes.search()}>{words}</a>,
  );
  const featured = articles.filter(({ data }) => data.featured).slice(0, 3);
  return (
    <HtmlDocument siteContent={content} breadcrumbs={[]}>
      <main id="main" className="shell">
        <header className="page-head">
          <p className="kicker">404</p>
          <h1>{labels.notFound.title}</h1>
          <p className="standfirst">
            <Sentence parts={advice} />
          </p>
        </header>
        <ArticleList siteContent={content} articles={featured.length > 0 ? featured : articles.slice(0, 3)} />
      </main>
    </HtmlDocument>
  );
}
