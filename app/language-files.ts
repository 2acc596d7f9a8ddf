/** The files that each language has one of: at the root for the site's first language, below its prefix for another. */
import { type SiteContent, siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { webManifest } from "#lib/publish/icons.ts";
import { llmsTxt } from "#lib/publish/llms.ts";

interface LanguageFile {
  path: (edition: SiteContent) => string;
  text: (edition: SiteContent) => string;
}

const files = {
  llms: {
    path: ({ routes }) => routes.llms(),
    text: (edition) => llmsTxt(allPages(edition), edition),
  },
  manifest: { path: ({ routes }) => routes.manifest(), text: webManifest },
} satisfies Record<string, LanguageFile>;

export function languageFile(name: keyof typeof files, edition: SiteContent): Response {
  const { path, text } = files[name];
  return new Response(text(edition), { headers: headersOf(path(edition)) });
}

/** The answer of a file's route below `[language]`. */
export function translatedFile(name: keyof typeof files) {
  return async (_request: Request, { params }: { params: Promise<{ language: string }> }) => {
    const { language } = await params;
    const edition = siteContent().editions.find(({ prefix }) => prefix === `/${language}`);
    return edition ? languageFile(name, edition) : new Response(undefined, { status: 404 });
  };
}

/** The languages that have an address of their own. */
export function translatedLanguages(): { language: string }[] {
  const [, ...translated] = siteContent().editions;
  return translated.map(({ prefix }) => ({ language: prefix.slice(1) }));
}
