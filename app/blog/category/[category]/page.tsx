import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListView } from "#components/sections/list-view.tsx";
import { library } from "#lib/content/library.ts";
import { categoryPage } from "#lib/page/list-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ category: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("categories")
    .map(({ id }) => ({ category: id }));
}

async function find({ params }: Params) {
  const category = library().find("categories", (await params).category);
  return category ? categoryPage(library(), category, 1) : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function CategoryRoute(props: Params) {
  return <ListView page={await find(props)} />;
}
