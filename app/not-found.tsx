import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ArticleList } from "#components/sections/article-list.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { type SiteContent, siteContent } from "#lib/content/site-content.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";
import { HtmlDocument } from "./html-document.tsx";

export function generateMetadata(): Metadata {
  const { labels, routes } = siteContent();
  return { title: labels.notFound.title, robots: { index: false }, manifest: routes.manifest() };
}

export default function NotFound() {
  const content = siteContent();
  // One file answers for every address, whatever its language: each of them says its own.
  const others = content.editions
    .slice(1)
    .filter(({ find }) => find("pages", "home") && find("pages", "search"));
  return (
    <HtmlDocument siteContent={content} breadcrumbs={[]}>
      <main id="main" className="shell">
        <header className="page-head">
          <p className="kicker">404</p>
          <h1>{content.labels.notFound.title}</h1>
          <p className="standfirst">
            <Advice siteContent={content} />
          </p>
        </header>
        <SomeArticles siteContent={content} level={2} />
        {others.map((edition) => (
          <section
            key={edition.prefix}
            {...languageAttributes(edition.company.language, content.company.language)}
          >
            <h2>{edition.labels.notFound.title}</h2>
            <p>
              <Advice siteContent={edition} />
            </p>
            <SomeArticles siteContent={edition} level={3} />
          </section>
        ))}
      </main>
    </HtmlDocument>
  );
}

function Advice({ siteContent: { labels, routes } }: { siteContent: SiteContent }) {
  const advice = labels.notFound.advice<ReactNode>(
    (words) => <a href={routes.home()}>{words}</a>,
    (words) => <a href={routes.search()}>{words}</a>,
  );
  return <Sentence parts={advice} />;
}

function SomeArticles({ siteContent, level }: { siteContent: SiteContent; level: 2 | 3 }) {
  const { articles } = siteContent;
  const featured = articles.filter(({ data }) => data.featured).slice(0, 3);
  return (
    <ArticleList
      siteContent={siteContent}
      articles={featured.length > 0 ? featured : articles.slice(0, 3)}
      level={level}
    />
  );
}
