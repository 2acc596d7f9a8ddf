import type { Metadata } from "next";
import { HubView } from "#components/sections/hub-view.tsx";
import { library } from "#lib/content/library.ts";
import { hubPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

export function generateMetadata(): Metadata {
  return metadataOf(hubPage(library(), "tools"), library());
}

export default function ToolsRoute() {
  return <HubView page={hubPage(library(), "tools")} />;
}
