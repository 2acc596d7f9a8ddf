import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FitView } from "#components/tools/fit/fit-view.tsx";
import { library } from "#lib/content/library.ts";
import { fitPage } from "#lib/page/fit-page.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ comparison: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("comparisons")
    .map(({ id }) => ({ comparison: id }));
}

async function find({ params }: Params) {
  const document = library().find("comparisons", (await params).comparison);
  return document ? fitPage(library(), document) : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function FitRoute(props: Params) {
  return <FitView page={await find(props)} library={library()} />;
}
