import type { Metadata } from "next";
import { Home } from "#components/sections/home.tsx";
import { library } from "#lib/content/library.ts";
import { plainPage } from "#lib/page/content-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";

const find = () => plainPage(library(), library().get("pages", "home"));

export function generateMetadata(): Metadata {
  return metadataOf(find(), library());
}

export default function HomeRoute() {
  return <Home page={find()} />;
}
