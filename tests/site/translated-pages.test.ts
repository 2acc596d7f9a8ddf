/** A page in another language than the site's first says nothing in the first one but what it marks as such (WCAG 2.2, 3.1.2). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, it } from "vitest";
import { misspelled, ownWords } from "#lib/content/check/prose/spelling.ts";
import { type SiteContent, siteContent } from "#lib/content/site-content.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { primaryLanguage } from "#lib/site/labels.ts";
import { capitalized } from "#lib/site/typography.ts";
import { readBuiltPage } from "#lib/tools/audit/site/built-page.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";
import { english } from "#tests/support/english.ts";
import { oneOfEachKind } from "#tests/support/one-of-each-kind.ts";
import { labelPieces, linesOf, saidIn, textsIn as shownTexts } from "#tests/support/said-in.ts";

const { editions, company } = siteContent();
const [first, ...others] = editions;
const addresses = builtAddresses("out");

interface BuiltTexts {
  /** Read or heard by a visitor. */
  shown: string[];
  /** Read by programs: the descriptions in the head, and the graph. */
  stated: string[];
}

/** The texts of a page that are in the page's own language. */
function textsIn(html: string): BuiltTexts {
  const page = readBuiltPage("/", html);
  const root = parse(html).childNodes.find((node) => node.nodeName === "html");
  return {
    shown: root ? shownTexts(root).map((text) => text.replace(/\s+/g, " ").trim()) : [],
    stated: [
      ...[...page.meta].filter(([name]) => /title|description|alt$/.test(name)).map(([, content]) => content),
      ...statedIn(page.nodes, page.language),
    ],
  };
}

function statedIn(value: unknown, language: string): string[] {
  if (typeof value === "string") return URL.canParse(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  // A source has its name in its own language, and says so.
  if ("inLanguage" in value && value.inLanguage !== language) return [];
  return Object.values(value).flatMap((part) => statedIn(part, language));
}

const builtTexts = (path: string) => textsIn(readFileSync(join("out", path, "index.html"), "utf8"));

/** Who reports a source; the name of a sentence's length is words, which each language has of its own. */
const reporters = first
  .all("facts")
  .flatMap(({ data }) => data.source.via?.name ?? [])
  .filter((name) => !/\s\p{Ll}/u.test(name));

/** What is called the same in every language, the longest first. */
const names = [
  company.name,
  company.legalName,
  company.email,
  ...Object.values(company.address ?? {}),
  ...reporters,
]
  .filter((name) => name !== undefined)
  .sort((one, other) => other.length - one.length);

const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ""), text);

/** So many words in a row are of one language. */
const row = 4;

/** Each row of words of a text. */
function rowsOf(text: string): string[] {
  const words = withoutNames(text).match(/\p{L}[\p{L}’-]*/gu) ?? [];
  return words.slice(row - 1).map((_, start) => words.slice(start, start + row).join(" "));
}

const firstTexts = addresses.filter((path) => editionOf(first, path) === first).map(builtTexts);
const firstShown = new Set(firstTexts.flatMap(({ shown }) => shown));
const firstRows = new Set(firstTexts.flatMap(({ shown, stated }) => [...shown, ...stated].flatMap(rowsOf)));
const pieces = labelPieces(first.company.language);

/** What in texts of a page is in the site's first language: whole texts, rows of words, labels. */
function foreignIn(edition: SiteContent): (texts: BuiltTexts) => string[] {
  const { language } = edition.company;
  // A term is written small in its file, and as the headline of its page with a capital.
  const headlines = edition.all("glossary").map(({ data }) => capitalized(data.term, language));
  const own = [...linesOf(join("content", edition.prefix)), ...labelPieces(language), ...headlines];
  const ownText = own.join("\n");
  const lacking = (text: string) => /\p{L}{3}/u.test(withoutNames(text)) && !ownText.includes(text);
  const content = new Set([...firstShown].filter(lacking));
  const rows = firstRows.difference(new Set(own.flatMap(rowsOf)));
  const labels = pieces.filter((piece) => !saidIn(own, [piece]).includes(piece));
  expect(content.size).toBeGreaterThan(1_000);
  expect(rows.size).toBeGreaterThan(10_000);
  expect(labels.length).toBeGreaterThan(200);
  return ({ shown, stated }) => [
    ...[...shown, ...stated].filter(
      (text) => content.has(text) || rowsOf(text).some((each) => rows.has(each)),
    ),
    ...saidIn(shown, labels),
  ];
}

it.each(others)(
  "in $company.language: no text of the content in the first language, and none of its labels",
  (edition) => {
    const foreign = foreignIn(edition);
    const own = addresses.filter((path) => editionOf(first, path) === edition);
    expect(own.flatMap((path) => foreign(builtTexts(path)).map((text) => `${path}: ${text}`))).toEqual([]);
  },
);

it.each(others)(
  "in $company.language: what is left in the first language is found on every kind of page",
  (edition) => {
    const foreign = foreignIn(edition);
    const originals = new Map(oneOfEachKind(first).map(({ kind, path }) => [kind, path]));
    for (const { kind, path } of oneOfEachKind(edition)) {
      const original = originals.get(kind);
      if (!original) continue;
      const html = readFileSync(join("out", path, "index.html"), "utf8");
      const { meta, passages } = readBuiltPage(
        original,
        readFileSync(join("out", original, "index.html"), "utf8"),
      );
      const sentences = passages.filter((passage) => passage.split(" ").length > 8);
      const [sentence = ""] = sentences;
      const heard = sentences.at(-1) ?? "";
      const half = `Un texto que sigue así: ${sentence.split(" ").slice(1).join(" ")}`;
      const description = meta.get("description") ?? "";
      const left = html
        .replace(/(?<=<meta name="description" content=)"[^"]*"/, () => `"${description}"`)
        .replace(
          "</main>",
          () => `<p>${sentence}</p><p>${half}</p><img alt="${heard}"><p>${english.layout.skip}</p></main>`,
        );
      const found = foreign(textsIn(left));
      for (const text of [sentence, half, heard, english.layout.skip, description])
        expect(found, `${path}: ${text}`).toContain(text);
    }
  },
);

/** Addresses, commands and fields, which are no words. */
const code = /\S+\.com\b|npm run \S+|application\/\S+|\w+: true/g;

it.each(others)(
  "in $company.language: pages and labels have no word that the dictionary lacks",
  async (edition) => {
    const { language } = edition.company;
    const own = addresses
      .filter((path) => editionOf(first, path) === edition)
      .flatMap((path) => builtTexts(path).shown);
    const lines = new Set([...own, ...labelPieces(language)].map(withoutNames));
    const text = [...lines].join("\n").replaceAll(code, "");
    const terms = edition.all("glossary").flatMap(({ data }) => [data.term, ...(data.alsoCalled ?? [])]);
    const known = [...terms.flatMap((term) => term.split(/[^\p{L}]+/u)), ...ownWords(".")];
    const unknown = await misspelled(text, primaryLanguage(language), known);
    expect([...new Set(unknown.map((issue) => issue.text))].sort()).toEqual([]);
  },
);
