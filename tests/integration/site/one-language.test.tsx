/** A site in Spanish or German says nothing in English but its content: every kind of page, the frame around it, its Markdown and llms.txt. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseFragment } from "parse5";
import { prerenderToNodeStream } from "react-dom/static";
import { beforeAll, describe, expect, it } from "vitest";
import { PageView } from "#components/kinds/views.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { kindNames } from "#lib/kinds/kinds.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { markdownOf } from "#lib/publish/markdown/write.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { labelTexts } from "#lib/site/reworded.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { labelPieces, linesOf, saidIn, textsIn } from "#tests/support/said-in.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

async function rendered(page: Page, siteContent: SiteContent): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <>
      <SiteHeader siteContent={siteContent} breadcrumbs={page.breadcrumbs} />
      <PageView page={page} siteContent={siteContent} />
      <SiteFooter siteContent={siteContent} />
    </>,
  );
  return text(prelude);
}

const folders = { sample: "", fixture: "" };
/** Pieces of labels that no document of the content says as well. */
let pieces: string[] = [];

beforeAll(() => {
  folders.sample = temporaryFolder("one-language-sample");
  cpSync("content", folders.sample, { recursive: true });
  folders.fixture = temporaryFolder("one-language-fixture");
  writeFixtureContent(folders.fixture);
  const said = labelPieces("en-US");
  const content = Object.values(folders).flatMap(linesOf);
  const known = new Set(saidIn(content, said));
  pieces = said.filter((piece) => !known.has(piece));
});

/** What a site says in a language, a line for each text, of one page of each kind and of one that waits; and the kinds it has. */
async function siteIn(folder: string, language: string): Promise<{ lines: string[]; kinds: Set<string> }> {
  const file = join(folder, "company.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^language: .*$/m, `language: ${language}`));
  const siteContent = siteContentFrom(folder, { preview: true });
  const shown = new Map<string, Page>();
  for (const page of allPages(siteContent)) {
    const waits = page.waiting?.why ?? page.kind;
    const named = page.kind === "article" && page.comparison ? "comparison" : waits;
    if (!shown.has(named)) shown.set(named, page);
  }
  const lines: string[] = [];
  for (const page of shown.values()) {
    const html = await rendered(page, siteContent);
    const markdown = markdownOf(html, { url: page.url, language, ownLabels: {} });
    lines.push(...textsIn(parseFragment(html)), ...markdown.split("\n"));
  }
  lines.push(...llmsTxt(shown.values(), siteContent).split("\n"));
  return { lines, kinds: new Set([...shown.values()].map(({ kind }) => kind)) };
}

async function whole(language: string) {
  const sites = [await siteIn(folders.sample, language), await siteIn(folders.fixture, language)];
  return {
    lines: sites.flatMap(({ lines }) => lines),
    kinds: new Set(sites.flatMap(({ kinds }) => [...kinds])),
  };
}

/** The English labels that are said, but for words that are the language's own as well. */
function english(lines: readonly string[], language: string): string[] {
  const own = new Set(language === "en-US" ? [] : Object.values(labelTexts(labelsOf(language))));
  return saidIn(lines, pieces).filter((piece) => !own.has(piece));
}

describe("a site", () => {
  it("in English says its labels, so that the search for them finds what there is", async () => {
    const { lines, kinds } = await whole("en-US");
    expect([...kinds].sort()).toEqual([...kindNames].sort());
    expect(english(lines, "en-US").length).toBeGreaterThan(200);
  });

  it.each(["es-US", "de-DE"])("in %s says none of them", async (language) => {
    const { lines } = await whole(language);
    expect(english(lines, language)).toEqual([]);
  });
});
