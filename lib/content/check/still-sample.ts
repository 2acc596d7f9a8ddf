/** What of the sample company is still in the content: no mistake, and nothing a real company wants to publish. */
import type { CollectionName } from "../schema/collections.ts";
import type { CheckedDocument } from "./document.ts";
import type { Site } from "./site.ts";
import { placeOf } from "./source.ts";
import { valueIn } from "./value-path.ts";

/** One thing of the sample's, with every place where it is. */
export interface SampleRest {
  what: string;
  places: { file: string; line: number }[];
  remedy: string;
}

interface Trace {
  what: string;
  pattern: RegExp;
  remedy: string;
  /** Only in documents of these collections; in all where left out. */
  collections?: readonly CollectionName[];
  /** What a real company may also have: no trace where its own file says it. */
  mayBeOwn?: (found: string, company: CheckedDocument) => boolean;
}

/** The last of a real company's steps comes last. */
const traces: readonly Trace[] = [
  {
    what: "the sample company's name",
    pattern: /Ledger (?:&|and) Lane/g,
    remedy: "npm run setup writes yours in its place",
  },
  {
    what: "the sample company's town and county",
    pattern: /\b(?:Springfield(?:, (?:Illinois|IL))?|Sangamon County)\b/g,
    remedy: "Write where you work, or take the sentence out",
    mayBeOwn: (found, { source }) => source.text.includes(found),
  },
  {
    what: "the sample company's hours",
    pattern: /\b7:30(?: a\.m\.)? to 5:30(?: p\.m\. Central Time)?/g,
    remedy: "Write when somebody answers, as 'openingHours' of content/company.yaml has it",
    collections: ["pages", "services", "service-levels"],
    mayBeOwn: (_, company) =>
      company.text("openingHours", 0, "opens") === "07:30" &&
      company.text("openingHours", 0, "closes") === "17:30" &&
      company.text("timeZone") === "America/Chicago",
  },
  {
    what: "an address or a phone number that is only an example",
    pattern: /\b(?:[\w.-]+[@.])?example\.(?:com|net|org)\b|555[-. ]01\d\d\b/g,
    remedy: "Write your own, or delete the line",
    // An article about phishing may well show such an address.
    collections: ["company", "pages", "services"],
  },
  {
    what: "a price that came with the program",
    pattern: /^basis: *["']?sample\b/gm,
    remedy: "Write your own figure, then 'basis: own'; or delete the price",
    collections: ["prices"],
  },
  {
    what: "the sample company's answers about your clients' keys",
    pattern: /^sample: *true\b/gm,
    remedy: "Write what is true of you in each of them, then delete the line",
    collections: ["trust"],
  },
  {
    what: "the notice at the top of every page",
    pattern: /^sample: *true\b/gm,
    remedy: "Delete the line when the rest of this list is done",
    collections: ["company"],
  },
];

/** @returns what is left, in the order in which it is best done; empty for a company that has made the site its own */
export function stillSample({ documents }: Pick<Site, "documents">): SampleRest[] {
  const company = documents.find(({ source }) => source.collection === "company");
  const own = valueIn(company?.data, ["sample"]) === true ? undefined : company;
  return traces.flatMap(({ what, pattern, remedy, collections, mayBeOwn }): SampleRest[] => {
    const places = documents
      .filter(({ source }) => collections === undefined || collections.includes(source.collection))
      .flatMap(({ source }) =>
        [...source.text.matchAll(pattern)]
          .filter(([found]) => !(own && mayBeOwn?.(found, own)))
          .map(({ index }) => ({ file: source.file, line: placeOf(source.lineStarts, index).line })),
      );
    return places.length > 0 ? [{ what, places, remedy }] : [];
  });
}
