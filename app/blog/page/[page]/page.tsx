import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListView } from "#components/sections/list-view.tsx";
import { library } from "#lib/content/library.ts";
import { laterPages } from "#lib/page/later-pages.ts";
import { blogPage, pagesFor } from "#lib/page/list-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return laterPages(pagesFor(library().articles)).map((page) => ({ page }));
}

async function find({ params }: Params) {
  const { page } = await params;
  return laterPages(pagesFor(library().articles)).includes(page)
    ? blogPage(library(), Number(page))
    : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function BlogPageRoute(props: Params) {
  return <ListView page={await find(props)} />;
}
