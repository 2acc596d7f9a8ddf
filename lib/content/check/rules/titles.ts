import { pathOf } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import type { Placed, Site } from "../site.ts";

/** Titles and descriptions by which a reader tells pages apart, in a list and among search results. */
export function titleFindings(site: Site): Placed[] {
  const pages = site.documents.filter(
    (document) => pathOf(document) !== undefined && document.source.format === "mdx",
  );
  // A draft is no page yet: it may wait beside the one it shall replace.
  const published = pages.filter(({ draft }) => !draft);
  return [...same(published), ...sameDescriptions(published), ...competing(published)];
}

const titleField = (document: CheckedDocument): string =>
  document.source.collection === "glossary" ? "term" : "title";
const titleOf = (document: CheckedDocument): string | undefined =>
  document.text(titleField(document))?.trim();
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function same(pages: readonly CheckedDocument[]): Placed[] {
  const found: Placed[] = [];
  for (const field of ["title", "searchTitle"] as const) {
    const seen = new Map<string, CheckedDocument>();
    for (const document of pages) {
      const name = field === "title" ? titleField(document) : field;
      const text = document.text(name);
      if (!text || (document.source.collection === "glossary" && field === "searchTitle")) continue;
      const kind = field === "title" && document.source.collection === "glossary" ? "glossary " : "";
      const other = seen.get(kind + plain(text));
      if (other)
        found.push({
          document,
          finding: {
            rule: "unique-title",
            range: document.at(name),
            message: `${other.source.file} has the same ${name === "term" ? "term" : `'${name}'`}: '${text}'.`,
            remedy: "Make each title say what only this page answers.",
          },
        });
      seen.set(kind + plain(text), other ?? document);
    }
  }
  return found;
}

function sameDescriptions(pages: readonly CheckedDocument[]): Placed[] {
  const seen = new Map<string, CheckedDocument>();
  return pages.flatMap((document): Placed[] => {
    const text = document.text("description");
    if (!text) return [];
    const other = seen.get(plain(text));
    seen.set(plain(text), other ?? document);
    return other
      ? [
          {
            document,
            finding: {
              rule: "search-same-description",
              range: document.at("description"),
              message: `${other.source.file} has the same description.`,
              remedy: "Say what this page answers and the other does not.",
            },
          },
        ]
      : [];
  });
}

const fillers = new Set(
  "a an the and or of for to in on at is are do does did you your we our us it its with by from vs versus what which when how why who should can will be than that this".split(
    " ",
  ),
);

/** Of all words of the longer title, this share has to be in both. */
const alike = 0.8;

/** Two articles whose titles ask the same thing take each other's readers. */
function competing(pages: readonly CheckedDocument[]): Placed[] {
  const articles = pages.flatMap((document) => {
    const title = document.source.collection === "articles" ? titleOf(document) : undefined;
    if (title === undefined) return [];
    const words = new Set(
      plain(title)
        .split(" ")
        .filter((word) => word && !fillers.has(word))
        .map(stem),
    );
    return words.size >= 3 ? [{ document, title, words }] : [];
  });
  const frequency = new Map<string, number>();
  for (const { words } of articles)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRareWord = new Map<string, typeof articles>();
  return articles.flatMap((article): Placed[] => {
    const { document, title, words } = article;
    // Titles that are alike share one of their rarest words: only those are looked up, so that a word in every title costs nothing.
    const rare = [...words]
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a.localeCompare(b))
      .slice(0, words.size - Math.ceil(alike * words.size) + 1);
    const candidates = new Set(rare.flatMap((word) => byRareWord.get(word) ?? []));
    for (const word of rare) {
      const others = byRareWord.get(word);
      if (others) others.push(article);
      else byRareWord.set(word, [article]);
    }
    const rival = [...candidates].find(
      (other) =>
        [...words].filter((word) => other.words.has(word)).length >=
          alike * Math.max(words.size, other.words.size) && plain(other.title) !== plain(title),
    );
    return rival
      ? [
          {
            document,
            finding: {
              rule: "search-competing-titles",
              range: document.at("title"),
              message: `This title says nearly what ${rival.document.source.file} says ('${rival.title}'), so the two compete for the same searches.`,
              remedy: "Join the two articles, or make each title name its own question.",
            },
          },
        ]
      : [];
  });
}

const stem = (word: string): string => word.replace(/(?:ies|es|s)$/, "");
