import type { Metadata } from "next";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { type SiteContent, siteContent } from "#lib/content/site-content.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";
import { HtmlDocument } from "./html-document.tsx";
import { generateMetadata as metadataOfEveryPage } from "./layout.tsx";

export { generateViewport } from "./layout.tsx";

export function generateMetadata(): Metadata {
  const { labels, routes } = siteContent();
  return {
    ...metadataOfEveryPage(),
    title: labels.notFound.title,
    robots: { index: false },
    manifest: routes.manifest(),
  };
}

/** The page for an address that leads nowhere. Next prints it outside the layout: inside, as `not-found.tsx`, every page would carry it along. */
export default function GlobalNotFound() {
  const content = siteContent();
  const { articles, labels } = content;
  const featured = articles.filter(({ data }) => data.featured);
  const shown = (featured.length > 0 ? featured : articles).slice(0, 3);
  // One file answers for every address, whatever its language: each of them says its own.
  const others = content.editions
    .slice(1)
    .filter(({ find }) => find("pages", "home") && find("pages", "search"));
  return (
    <HtmlDocument siteContent={content} breadcrumbs={[]}>
      <main id="main" className="shell">
        <header className="page-head">
          <p className="kicker">404</p>
          <h1>{labels.notFound.title}</h1>
          <p className="standfirst">{labels.notFound.advice}</p>
        </header>
        <WaysOn siteContent={content} />
        {others.map((edition) => (
          <section
            key={edition.prefix}
            {...languageAttributes(edition.company.language, content.company.language)}
          >
            <h2>{edition.labels.notFound.title}</h2>
            <p>{edition.labels.notFound.advice}</p>
            <WaysOn siteContent={edition} />
          </section>
        ))}
        {shown.length > 0 && <h2>{labels.hub.articles}</h2>}
        <ArticleList siteContent={content} articles={shown} level={3} />
        <CallToAction siteContent={content} {...labels.form.learn} />
      </main>
    </HtmlDocument>
  );
}

/** No paragraph, and outside the head: the error pages that are made of this one keep heads and paragraphs (lib/server/error-pages.ts). */
function WaysOn({ siteContent: { labels, routes } }: { siteContent: SiteContent }) {
  return (
    <div className="cta-actions">
      <a className="button" href={routes.search()}>
        {labels.search.submit}
      </a>
      <a href={routes.home()}>{labels.hub.home}</a>
    </div>
  );
}
