import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceView } from "#components/sections/service-view.tsx";
import { library } from "#lib/content/library.ts";
import { servicePage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ service: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("services")
    .map(({ id }) => ({ service: id }));
}

async function find({ params }: Params) {
  const document = library().find("services", (await params).service);
  return document ? servicePage(library(), document) : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function ServiceRoute(props: Params) {
  return <ServiceView page={await find(props)} />;
}
