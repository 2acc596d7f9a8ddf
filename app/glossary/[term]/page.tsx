import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TermView } from "#components/sections/term-view.tsx";
import { library } from "#lib/content/library.ts";
import { termPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ term: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("glossary")
    .map(({ id }) => ({ term: id }));
}

async function find({ params }: Params) {
  const document = library().find("glossary", (await params).term);
  return document ? termPage(library(), document) : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function TermRoute(props: Params) {
  return <TermView page={await find(props)} />;
}
