/** A page in another language than the site's first says nothing in the first one but what it marks as such (WCAG 2.2, 3.1.2). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, it } from "vitest";
import { misspelled, ownWords } from "#lib/content/check/prose/spelling.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { primaryLanguage } from "#lib/site/labels.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";
import { labelPieces, linesOf, saidIn, textsIn } from "#tests/support/said-in.ts";

const { editions, company } = siteContent();
const [first, ...others] = editions;
const addresses = builtAddresses("out");

/** The texts of a built page that are in the page's own language. */
function textsOf(path: string): string[] {
  const document = parse(readFileSync(join("out", path, "index.html"), "utf8"));
  const html = document.childNodes.find((node) => node.nodeName === "html");
  return html ? textsIn(html).map((text) => text.replace(/\s+/g, " ").trim()) : [];
}

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

const firstSays = new Set(addresses.filter((path) => editionOf(first, path) === first).flatMap(textsOf));
const pieces = labelPieces(first.company.language);

it.each(others)(
  "in $company.language: no text of the content in the first language, and none of its labels",
  (edition) => {
    const own = [...linesOf(join("content", edition.prefix)), ...labelPieces(edition.company.language)];
    const ownText = own.join("\n");
    const lacking = (text: string) => /\p{L}{3}/u.test(withoutNames(text)) && !ownText.includes(text);
    const content = [...firstSays].filter(lacking);
    const labels = pieces.filter((piece) => !saidIn(own, [piece]).includes(piece));
    expect(content.length).toBeGreaterThan(1_000);
    expect(labels.length).toBeGreaterThan(200);
    const said = addresses
      .filter((path) => editionOf(first, path) === edition)
      .flatMap((path) => {
        const texts = textsOf(path);
        const shown = new Set(texts);
        return [...content.filter((text) => shown.has(text)), ...saidIn(texts, labels)].map(
          (text) => `${path}: ${text}`,
        );
      });
    expect(said).toEqual([]);
  },
);

/** Addresses, commands and fields, which are no words. */
const code = /\S+\.com\b|npm run \S+|application\/\S+|\w+: true/g;

it.each(others)(
  "in $company.language: pages and labels have no word that the dictionary lacks",
  async (edition) => {
    const { language } = edition.company;
    const own = addresses.filter((path) => editionOf(first, path) === edition).flatMap(textsOf);
    const lines = new Set([...own, ...labelPieces(language)].map(withoutNames));
    const text = [...lines].join("\n").replaceAll(code, "");
    const terms = edition.all("glossary").flatMap(({ data }) => [data.term, ...(data.alsoCalled ?? [])]);
    const known = [...terms.flatMap((term) => term.split(/[^\p{L}]+/u)), ...ownWords(".")];
    const unknown = await misspelled(text, primaryLanguage(language), known);
    expect([...new Set(unknown.map((issue) => issue.text))].sort()).toEqual([]);
  },
);
