import type { Metadata } from "next";
import { SearchView } from "#components/sections/search-view.tsx";
import { library } from "#lib/content/library.ts";
import { hubPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

export function generateMetadata(): Metadata {
  return metadataOf(hubPage(library(), "search"), library());
}

export default function SearchRoute() {
  return <SearchView page={hubPage(library(), "search")} />;
}
