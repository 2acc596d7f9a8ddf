import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorView } from "#components/sections/author-view.tsx";
import { library } from "#lib/content/library.ts";
import { authorPage } from "#lib/page/list-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

type Params = { params: Promise<{ author: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return library()
    .all("people")
    .map(({ id }) => ({ author: id }));
}

async function find({ params }: Params) {
  const person = library().find("people", (await params).author);
  return person ? authorPage(library(), person) : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return metadataOf(await find(props), library());
}

export default async function AuthorRoute(props: Params) {
  return <AuthorView page={await find(props)} />;
}
