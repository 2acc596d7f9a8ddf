import type { CheckedDocument } from "../document.ts";
import type { Placed, Site } from "../site.ts";
import { valueIn } from "../value-path.ts";

/** Short forms that every reader knows. */
const everyday = new Set(
  "IT US USA UK EU PC TV OK CEO CFO FAQ PDF USB GB TB MB KB CPU RAM LLC HR ID AM PM AI URL HTTP HTTPS HTML WWW ISO IRS FBI USD TLS SSL UPS HVAC CRM ERP NIST CISA HIPAA PCI SOC MSP ROI".split(
    " ",
  ),
);

/** Terms are linked to the glossary by themselves; a short form that it does not explain leaves the reader alone. */
export function glossaryFindings(site: Site): Placed[] {
  const names = new Set(
    site.documents
      .filter(({ source }) => source.collection === "glossary")
      .flatMap((term) => [term.text("term"), ...alsoCalled(term)])
      .flatMap((name) => name?.toUpperCase() ?? []),
  );
  return site.documents.flatMap((document): Placed[] => {
    if (document.source.collection !== "articles" && document.source.collection !== "services") return [];
    const seen = new Set<string>();
    return document.body.paragraphs.flatMap(({ range }) => {
      const text = document.source.text.slice(range.start, range.end);
      return [...text.matchAll(/(?<![\p{L}\p{N}<"/-])[A-Z]{2,5}(?![\p{L}\p{N}-])/gu)].flatMap(
        ({ 0: word, index }): Placed[] => {
          const explained =
            document.source.text.includes(`(${word})`) ||
            [...names].some((name) => name === word || name.includes(`(${word})`));
          if (seen.has(word) || everyday.has(word) || explained) return [];
          seen.add(word);
          return [
            {
              document,
              finding: {
                rule: "glossary-link",
                range: { start: range.start + index, end: range.start + index + word.length },
                message: `'${word}' is not explained here, and the glossary does not have it.`,
                remedy: `Write the words in full at first use, or write the term: npm run new -- term "${word}"`,
              },
            },
          ];
        },
      );
    });
  });
}

function alsoCalled(document: CheckedDocument): string[] {
  const names = valueIn(document.data, ["alsoCalled"]);
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
}
