import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleView } from "#components/sections/article-view.tsx";
import { PlainView } from "#components/sections/plain-view.tsx";
import { library } from "#lib/content/library.ts";
import { unchangedArticles } from "#lib/delivery/unchanged.ts";
import { articlePage } from "#lib/page/article-page.ts";
import { plainDocuments, plainPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { routes } from "#lib/site/addresses.ts";

type Params = { params: Promise<{ path: string[] }> };

export const dynamicParams = false;

export function generateStaticParams() {
  const { articles } = library();
  const paths = [
    ...articles.map(({ path }) => path),
    ...plainDocuments(library()).map(({ id, data }) => routes.plain(id, data.permalink)),
  ];
  const unchanged = unchangedArticles();
  return paths
    .filter((path) => path !== routes.contact() && !unchanged.has(path))
    .map((path) => ({ path: path.split("/").filter(Boolean) }));
}

function find(segments: string[]) {
  const path = `/${segments.map(decodeURIComponent).join("/")}/`;
  const article = library().articles.find((candidate) => candidate.path === path);
  if (article) return articlePage(library(), article);
  const document = plainDocuments(library()).find(
    ({ id, data }) => routes.plain(id, data.permalink) === path,
  );
  return document ? plainPage(library(), document) : notFound();
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return metadataOf(find((await params).path), library());
}

export default async function PathRoute({ params }: Params) {
  const page = find((await params).path);
  return page.kind === "article" ? <ArticleView page={page} /> : <PlainView page={page} />;
}
