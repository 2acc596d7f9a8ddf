/** What the views of each kind of page say. */
import type { Parts } from "../parts.ts";

interface Byline<Part> {
  author: Part;
  reviewer?: Part | undefined;
  published: Part;
  updated?: Part | undefined;
  minutes?: number | undefined;
}

interface SourceDetails<Part> {
  publisher: Part;
  edition?: string | undefined;
  /** The day the publisher's own text was read. */
  accessed?: string | undefined;
  /** What was read instead of it. */
  via?: { name: Part; edition?: string | undefined; read: string } | undefined;
  kept?: string | undefined;
}

interface Trust<Part> {
  /** How many options are compared. */
  compared: number;
  /** What the company sells of them and for how much, as one list. */
  sold: readonly Part[];
  checked: Part;
  method: (words: string) => Part;
}

export const article = {
  shortAnswer: "The short answer",
  contents: "In this article",
  questions: "Questions people ask",
  method: "How we compared",
  sources: "Sources",
  readNext: "Read next",
  waiting: { draft: "Draft", scheduled: "Scheduled", permission: "Needs permission", expired: "Expired" },
  byline: <Part>({ author, reviewer, published, updated, minutes }: Byline<Part>): Parts<Part> => [
    "By ",
    author,
    ...(reviewer ? [", reviewed by ", reviewer] : []),
    ". Published ",
    published,
    ...(updated ? [", updated ", updated] : []),
    ".",
    ...(minutes ? [` ${minutes}-minute read.`] : []),
  ],
  /** Below the headline of a comparison: what its author sells, when it was checked, and how. */
  trust: <Part>({ compared, sold, checked, method }: Trust<Part>): Parts<Part> => [
    ...(sold.length === 0
      ? []
      : [
          sold.length < compared ? "We sell " : compared === 2 ? "We sell both: " : "We sell all of them: ",
          ...sold.flatMap((part, index) => (index === 0 ? [part] : ["; ", part])),
          "\u00A0· ",
        ]),
    sold.length === 0 ? "Checked " : "checked ",
    checked,
    "\u00A0· ",
    method("how we compared"),
  ],
  /** A source after its title. */
  sourceDetails: <Part>({ publisher, edition, accessed, via, kept }: SourceDetails<Part>): Parts<Part> => [
    ", ",
    publisher,
    `${edition ? `, ${edition}` : ""}.`,
    ...(accessed ? [` Accessed ${accessed}.`] : []),
    ...(via
      ? [" As reported by ", via.name, `${via.edition ? `, ${via.edition}` : ""}. Read ${via.read}.`]
      : []),
    ...(kept ? [` ${kept}`] : []),
  ],
  /** What the graph says of a work that nobody here has read; the page says it in the same words. */
  asReportedBy: (name: string) => `As reported by ${name}`,
  sourceNote: (number: number, reportedBy?: string) =>
    `Source ${number}${reportedBy ? `, as reported by ${reportedBy}` : ""}`,
  sourceReference: (number: number) => `source ${number}`,
  tableName: (headings: string) => `Table of ${headings}, scrolls sideways`,
  callouts: { note: "Note", tip: "Tip", warning: "Caution", example: "Example" },
};

export const author = {
  expertise: "Expertise",
  certifications: "Degrees and titles",
  profiles: "Profiles",
};

export const service = {
  audience: "Who it’s for",
  notFor: "Who it’s not for",
  whatIsIncluded: "What’s included and what isn’t",
  included: "Included",
  excluded: "Not included",
  start: "How it starts",
  levels: "How fast we respond",
  costs: "What it costs",
  compare: "Compare before you buy",
  price: "Price",
  /** @param severity the worst that happens: `Nobody can work` */
  firstAnswer: (severity: string) =>
    `First response (${severity.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())})`,
  firstStep: "First step",
};

export const term = {
  alsoCalled: (names: string) => `Also called ${names}.`,
  related: "Related terms",
  searchTitle: (name: string) => `What is ${name}?`,
};

export const list = {
  sections: "Sections",
  none: <Part>(link: (words: string) => Part): Parts<Part> => [
    "No articles here yet. ",
    link("See all articles"),
    ".",
  ],
  pages: "Pages",
  page: (number: number) => `Page ${number}`,
  pageOf: (title: string, number: number) => `${title}, page ${number}`,
  categoryTitle: (name: string) => `${name}: articles`,
};

export const hub = {
  everything: "Everything from A to Z",
  letters: "Letters",
  home: "Home",
  compare: "Compare your options",
  prices: "See what it costs",
  services: "What we sell, and for how much",
  articles: "Read before you sign anything",
};

export const notFound = {
  title: "There is no page at this address",
  advice: "It may have moved, or the link you followed may have a typo.",
};
