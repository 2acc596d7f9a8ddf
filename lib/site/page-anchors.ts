/** The ids that pages have in addition to their headings: links may use them, headings may not. */

/** On every page. */
const everywhere = ["main"];
/** The questions and the sources of a document, and the kinds whose pages show them. */
const ofDocuments: Readonly<Record<string, readonly string[]>> = {
  questions: ["article", "home", "contact", "plain", "about", "emergency", "service", "area", "industry"],
  sources: [
    ...[
      "article",
      "home",
      "contact",
      "plain",
      "about",
      "emergency",
      "service",
      "term",
      "location",
      "area",
      "caseStudy",
      "industry",
    ],
    ...["blog", "category", "compare", "services", "glossary", "tools", "industries", "case-studies", "team"],
  ],
};
const form = ["lead-form", "lead-title"];
const decisions = ["who", "billing", "protection", "platform"];

/** By the name of the kind of page; a kind that is not here has no section of its own. */
const sections: Readonly<Record<string, readonly string[]>> = {
  article: ["method", ...form],
  service: ["included", "start", "levels", "price"],
  home: ["year", "services", "articles", ...decisions],
  contact: form,
  about: ["company-facts"],
  location: ["directions", "areas", "services"],
  area: ["differs", "services"],
  industry: ["rules", "changes"],
  caseStudy: ["before", "done", "outcomes"],
  plain: ["year"],
  compare: ["year", ...decisions],
  tools: ["year"],
  glossary: [],
  search: ["index", "site-search"],
  calculator: ["calculator", "numbers", "reasons", "sizes", "assumptions", ...form],
  fit: ["fit", "weights", "result", "how", "rows", ...form],
};

/** Ids that are counted or made of a name: a source's note, a comparison's table, a letter's heading, a worked size. */
const counted: Readonly<Record<string, RegExp>> = {
  any: /^(?:source-[1-9]\d*|table-[a-z0-9-]+)$/,
  glossary: /^letter-(?:\p{L}|other)$/u,
  search: /^letter-(?:\p{L}|other)$/u,
  caseStudy: /^outcome-[a-z0-9-]+$/,
  calculator: /^people-[1-9]\d*$/,
};

/** Whether a page has a section with this id outside its text. */
export function isPageAnchor(kind: string | undefined, id: string): boolean {
  if (everywhere.includes(id) || counted.any?.test(id)) return true;
  // A link may name anything, `constructor` included.
  const kinds = Object.hasOwn(ofDocuments, id) ? ofDocuments[id] : undefined;
  return (
    kind !== undefined &&
    [kinds?.includes(kind), sections[kind]?.includes(id), counted[kind]?.test(id)].includes(true)
  );
}

/** Whether an id is one of the form that `<Ask />` or a file of content/forms puts into a page. */
export function isFormAnchor(id: string): boolean {
  return form.includes(id);
}

/** The sections that a page of this kind has, to be named where a link names none of them. */
export function pageAnchors(kind: string | undefined): readonly string[] {
  return (kind === undefined ? undefined : sections[kind]) ?? [];
}

/** More sources than any article names. */
const mostSources = 60;

/** Ids that a heading must not be given, because some page has them outside its text. */
export const reservedIds: readonly string[] = [
  ...new Set([
    ...everywhere,
    ...Object.keys(ofDocuments),
    ...Object.values(sections).flat(),
    "lead-website",
    "q",
    "section",
    "footnote-label",
  ]),
  ...Array.from({ length: mostSources }, (_, index) => `source-${index + 1}`),
];
