import type { Metadata } from "next";
import { ContactView } from "#components/sections/contact-view.tsx";
import { library } from "#lib/content/library.ts";
import { plainPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

const find = () => plainPage(library(), library().get("pages", "contact"));

export function generateMetadata(): Metadata {
  return metadataOf(find(), library());
}

export default function ContactRoute() {
  return <ContactView page={find()} />;
}
