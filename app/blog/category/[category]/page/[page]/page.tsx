import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListView } from "#components/sections/list-view.tsx";
import { library } from "#lib/content/library.ts";
import { laterPages } from "#lib/page/later-pages.ts";
import { articlesIn, categoryPage, pagesFor } from "#lib/page/list-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ category: string; page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("categories")
    .flatMap((category) =>
      laterPages(pagesFor(articlesIn(library(), category))).map((page) => ({ category: category.id, page })),
    );
}

async function find({ params }: Params) {
  const { category: id, page } = await params;
  const category = library().find("categories", id);
  if (!category || !laterPages(pagesFor(articlesIn(library(), category))).includes(page)) return notFound();
  return categoryPage(library(), category, Number(page));
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function CategoryPageRoute(props: Params) {
  return <ListView page={await find(props)} />;
}
