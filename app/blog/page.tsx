import type { Metadata } from "next";
import { ListView } from "#components/sections/list-view.tsx";
import { library } from "#lib/content/library.ts";
import { blogPage } from "#lib/page/list-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

export function generateMetadata(): Metadata {
  return metadataOf(blogPage(library(), 1), library());
}

export default function BlogRoute() {
  return <ListView page={blogPage(library(), 1)} />;
}
