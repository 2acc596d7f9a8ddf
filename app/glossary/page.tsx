import type { Metadata } from "next";
import { HubView } from "#components/sections/hub-view.tsx";
import { library } from "#lib/content/library.ts";
import { hubPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

export function generateMetadata(): Metadata {
  return metadataOf(hubPage(library(), "glossary"), library());
}

export default function GlossaryRoute() {
  return <HubView page={hubPage(library(), "glossary")} />;
}
