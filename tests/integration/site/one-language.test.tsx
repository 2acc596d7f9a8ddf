/** A site in Spanish or German says nothing in English but its content: every kind of page, the frame around it, its Markdown and llms.txt. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
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
import { readableDate } from "#lib/site/dates.ts";
import { attribute } from "#lib/site/html-elements.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { labelTexts } from "#lib/site/reworded.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { labelSentencesOf } from "#tests/support/label-sentences.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What a reader sees or hears of an element, apart from its text. */
const heard = ["aria-label", "alt", "title", "placeholder", "label"];

/** Where a sample value stands in a sentence. */
const [name, other] = ["\u0001", "\u0002"];

/** The English labels, cut where names, numbers and dates stand in them. */
function englishPieces(): string[] {
  const labels = labelsOf("en-US");
  const day = readableDate("2026-11-23", "en-US");
  const sentences = [1, 2].flatMap((count) =>
    Object.values(labelSentencesOf(labels, { name, other, count, language: "en-US" })).flat(),
  );
  const pieces = [...Object.values(labelTexts(labels)), ...sentences]
    .flatMap((sentence) => sentence.replaceAll(day, name).split(/[\p{Cc}“”]|\$?\d[\d,.]*%?/u))
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""));
  return [...new Set(pieces)].filter((piece) => /\p{L}{3}/u.test(piece));
}

/** Which of some pieces are said in lines: several words wherever they stand, a single one only where it is all that is said. */
function saidIn(lines: readonly string[], among: readonly string[]): string[] {
  const all = lines.join("\n");
  return among.filter((piece) => all.includes(piece) && lines.some(isPiece(piece)));
}

function isPiece(piece: string): (line: string) => boolean {
  const word = RegExp.escape(piece);
  const found = piece.includes(" ")
    ? new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u")
    : new RegExp(`^[^\\p{L}]*${word}[^\\p{L}]*$`, "u");
  return (line) => found.test(line);
}

/** The lines of every text file of a folder, with the apostrophes that pages print. */
function linesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:mdx|yaml)$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").replaceAll("'", "’").split("\n"))
    .map((line) => line.replace(/^[\s-]*\w+: |^[#\s-]+/, ""));
}

/** All texts of an element that are in the page's own language. */
function textsIn(node: Tree.Node): string[] {
  if ("value" in node) return [node.value];
  if ("tagName" in node) {
    if (["script", "style"].includes(node.tagName) || attribute(node, "lang") !== undefined) return [];
  }
  const own = "attrs" in node ? heard.flatMap((attributeName) => attribute(node, attributeName) ?? []) : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap(textsIn) : [])];
}

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
  const said = englishPieces();
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
