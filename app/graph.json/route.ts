import { siteContent } from "#lib/content/site-content.ts";
import { languageFile } from "../language-files.ts";

export const dynamic = "force-static";

export const GET = () => languageFile("graph", siteContent());
