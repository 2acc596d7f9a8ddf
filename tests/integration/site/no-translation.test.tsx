/** What a second language costs the first: nothing on a page that has no translation, and on one that has, what leads to its versions. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { prerenderToNodeStream } from "react-dom/static";
import { expect, it } from "vitest";
import { PageView } from "#components/kinds/views.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { languageLinks, translationsOf } from "#lib/kinds/languages.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { HtmlDocument } from "../../../app/html-document.tsx";

/** The page with its graph, and what is in its head, as the site in so many languages has them. */
async function delivered(page: Page, siteContent: SiteContent): Promise<string> {
  const { breadcrumbs, campaignPhone } = page;
  const { prelude } = await prerenderToNodeStream(
    <HtmlDocument
      siteContent={siteContent}
      languages={languageLinks(page, siteContent)}
      breadcrumbs={breadcrumbs}
      campaignPhone={campaignPhone}
    >
      <PageView page={page} siteContent={siteContent} />
    </HtmlDocument>,
  );
  const html = (await text(prelude)).replaceAll("><", ">\n<");
  return `${html}\n${JSON.stringify(metadataOf(page, siteContent), null, 1)}`;
}

/** What a page says of its versions in other languages: alternates of the head, links above the header, the graph's translations. */
function withoutVersions(document: string): string {
  return document
    .replace(/<div class="languages">.*?<\/div>\n/s, "")
    .replace(/,\n *"languages": \{[^}]*\}/, "")
    .replace(/,"workTranslation":\[[^\]]*\]/, "");
}

it("a page of the first language without a translation is the same to the byte in a site with another language", async () => {
  const alone = temporaryFolder("one-language");
  cpSync("content", alone, { recursive: true });
  const both = siteContentFrom("content");
  for (const { prefix } of both.editions.slice(1)) rmSync(join(alone, prefix), { recursive: true });
  const single = siteContentFrom(alone);
  expect(single.editions).toHaveLength(1);
  const before = new Map([...allPages(single)].map((page) => [page.path, page]));
  const translated: string[] = [];
  for (const page of allPages(both)) {
    const original = before.get(page.path);
    if (!original) throw new Error(`${page.path} is only in the site in several languages.`);
    const document = await delivered(page, both);
    const isTranslated = translationsOf(page, both).length > 0;
    if (isTranslated) translated.push(page.path);
    expect(isTranslated ? withoutVersions(document) : document, page.path).toBe(
      await delivered(original, single),
    );
  }
  expect(translated.length).toBeGreaterThan(10);
  expect(before.size - translated.length).toBeGreaterThan(10);
});
