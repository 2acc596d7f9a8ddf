/** Pages made from one pattern for many places or industries ("doorway pages"), which search engines remove and readers see through. */
import type { CheckedDocument } from "../document.ts";
import { phrasesOf, sharedShare } from "../shared-text.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import { listAt, valueIn } from "../value-path.ts";

/** A page that says as little of its own is made for search engines, not for the people it names. */
const leastWords = 80;
/** Two texts that share more are one text with two names. */
const mostShared = 0.5;

/** Documents of which each has to be about something of its own. */
const kinds = [
  {
    collection: "areas",
    named: "place",
    own: ["differs"],
    people: "the people there",
    instead:
      "Write what is really different there, or delete the file and name the place in 'areaServed' of content/company.yaml.",
  },
  {
    collection: "industries",
    named: "name",
    own: ["rules", "changes"],
    people: "those firms",
    instead: "Write what is really different for them, or delete the file.",
  },
] as const;
type Kind = (typeof kinds)[number];

export function doorwayFindings(site: Site): Placed[] {
  return kinds.flatMap((kind) => {
    const documents = site.documents.filter(
      (document) => document.source.collection === kind.collection && !waitingOf(document, site),
    );
    const texts = documents.map((document) => ({ document, text: ownText(document, kind) }));
    return [...texts.flatMap((each) => tooShort(each, kind)), ...alike(texts, kind)];
  });
}

interface OwnText {
  document: CheckedDocument;
  text: string;
}

function tooShort({ document, text }: OwnText, { named, people, instead }: Kind): Placed[] {
  const words = text.split(/\s+/).filter(Boolean).length;
  // A text of placeholders is called unfinished, which is enough.
  const isUnfinished = document.findings.some(({ rule }) => rule === "placeholder-text");
  if (words >= leastWords || isUnfinished) return [];
  return [
    {
      document,
      finding: {
        rule: "doorway-page",
        range: document.at(named),
        message: `This page says ${words} words about ${document.text(named)}. Under ${leastWords}, it is made for search engines and not for ${people}.`,
        remedy: instead,
      },
    },
  ];
}

function alike(texts: readonly OwnText[], { named }: Kind): Placed[] {
  const phrases = texts.map(({ document, text }) => ({
    document,
    phrases: phrasesOf(text, String(document.text(named))),
  }));
  return phrases.flatMap((one, index): Placed[] => {
    const shares = phrases
      .slice(0, index)
      .map((other) => ({ document: other.document, share: sharedShare(other.phrases, one.phrases) }));
    const most = shares.toSorted((a, b) => b.share - a.share)[0];
    if (!most || most.share < mostShared) return [];
    return [
      {
        document: one.document,
        finding: {
          rule: "doorway-page",
          range: one.document.at(named),
          message: `${Math.round(most.share * 100)}% of this page's phrases are also in ${most.document.source.file}: one text with two names.`,
          remedy: "Keep only what differs, or make one page of the two.",
        },
      },
    ];
  });
}

/** What the author wrote about it: the text, what differs, the answers. */
function ownText({ source, body, data }: CheckedDocument, { own }: Kind): string {
  return [
    ...body.paragraphs.map(({ range }) => source.text.slice(range.start, range.end)),
    ...own.flatMap((field) => wordsIn(valueIn(data, [field]))),
    ...listAt(data, ["faq"]).flatMap((entry) => wordsIn(valueIn(entry, ["answer"]))),
  ].join("\n");
}

/** The sentences of a field; the file names in it are no words. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
