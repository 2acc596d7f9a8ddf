import type { Metadata } from "next";
import { PlainView } from "#components/sections/plain-view.tsx";
import { library } from "#lib/content/library.ts";
import { plainPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

const find = () => plainPage(library(), library().get("pages", "thanks"));

export function generateMetadata(): Metadata {
  return metadataOf(find(), library());
}

export default function ThanksRoute() {
  return <PlainView page={find()} />;
}
