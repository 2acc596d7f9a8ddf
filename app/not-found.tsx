import type { Metadata } from "next";
import { ArticleList } from "#components/sections/article-list.tsx";
import { library } from "#lib/content/library.ts";
import { routes } from "#lib/site/addresses.ts";

export const metadata: Metadata = { title: "There is no page at this address", robots: { index: false } };

export default function NotFound() {
  const { articles } = library();
  const featured = articles.filter(({ data }) => data.featured).slice(0, 3);
  return (
    <main id="main" className="shell shell-wide">
      <header className="page-head">
        <p className="kicker">404</p>
        <h1>There is no page at this address</h1>
        <p className="standfirst">
          It may have moved, or the link that brought you here was mistyped. Start from the{" "}
          <a href={routes.home()}>home page</a>, look in the <a href={routes.search()}>index of everything</a>
          , or read one of these.
        </p>
      </header>
      <ArticleList articles={featured.length > 0 ? featured : articles.slice(0, 3)} />
    </main>
  );
}
