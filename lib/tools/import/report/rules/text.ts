/** Findings about the text of a page and its questions. */
import { count, rule } from "../rule.ts";

type Nothing = Record<never, never>;

/** What of the source the new page does not have. */
export type MissingKind = "sentence" | "picture" | "link" | "question" | "keyword" | "embed";

export const notOnPage = rule<{ what: MissingKind; number: number }>(
  {
    id: "not-on-page",
    severity: "warning",
    title: "Missing from the new page",
    remedy: "Add what a reader needs, or leave it out.",
  },
  ({ what, number }) =>
    `${count(number, what)} of the source ${number === 1 ? "is" : "are"} not on the new page.`,
);

export const unknownShortcode = rule<Nothing>(
  {
    id: "unknown-shortcode",
    severity: "warning",
    title: "Unknown shortcodes",
    remedy:
      "Write what it showed, or add it to lib/tools/import/body/shortcode-table.ts and import again. A comment marks the place.",
  },
  () => "The import does not know this shortcode.",
);

const unknownModule = rule<{ name: string }>(
  {
    id: "unknown-module",
    severity: "warning",
    title: "Page builder modules",
    remedy: "Write what it showed. A comment marks the place.",
  },
  ({ name }) => `The page builder's module '${name}' shows something that is not in the post.`,
);

const builderText = rule<{ builder: string }>(
  {
    id: "builder-text",
    severity: "advice",
    title: "Text taken from a page builder",
    remedy: "",
  },
  ({ builder }) => `The text was taken from ${builder}, which keeps it outside the post.`,
);

export const dynamicBlock = rule<{ name: string }>(
  {
    id: "dynamic-block",
    severity: "warning",
    title: "Blocks that WordPress filled in",
    remedy: "Write what it showed, or delete the comment that marks the place.",
  },
  ({ name }) => `The block '${name}' has no content of its own; WordPress filled it in.`,
);

export const footnoteWithoutText = rule<{ number: number }>(
  {
    id: "footnote-without-text",
    severity: "warning",
    title: "Footnotes without text",
    remedy: "Write the note, or delete the reference to it.",
  },
  ({ number }) => `Footnote ${number} has no text in the source.`,
);

export const invisibleQuestion = rule<{ question: string }>(
  {
    id: "invisible-question",
    severity: "warning",
    title: "Questions that only search engines saw",
    remedy: "Readers see it now, in 'faq': check that the answer is true.",
  },
  ({ question }) => `The question '${question}' was in the markup and nowhere on the page.`,
);

export const rating = rule<Nothing>(
  {
    id: "rating",
    severity: "warning",
    title: "Ratings and reviews in the markup",
    remedy: "If you want to show reviews, show them on the page, with a link to where they were given.",
  },
  () => "A rating or review of the company was not carried over: search engines forbid rating yourself.",
);

export const twoAnswers = rule<{ question: string }>(
  {
    id: "two-answers",
    severity: "warning",
    title: "Questions with two answers",
    remedy: "Keep the answer that is true.",
  },
  ({ question }) => `The question '${question}' has two answers in the source. 'faq' has the first.`,
);

export const answeredTwice = rule<{ question: string }>(
  {
    id: "answered-twice",
    severity: "warning",
    title: "Questions answered in the text and in 'faq'",
    remedy: "Keep one of the two.",
  },
  ({ question }) => `The question '${question}' is answered in the text and, in other words, in 'faq'.`,
);

export const duplicateText = rule<{ what: "title" | "question"; text: string; owner: string }>(
  {
    id: "duplicate",
    severity: "warning",
    title: "Titles and questions on more than one page",
    remedy: "Keep it on one page only.",
  },
  ({ what, text, owner }) => `The ${what} '${text}' is also on '${owner}'.`,
);

const plainFaq = rule<{ number: number }>(
  {
    id: "faq-in-text",
    severity: "advice",
    title: "Questions that stayed in the text",
    remedy: "Move them to 'faq' if they should appear as a FAQ in search results.",
  },
  ({ number }) =>
    `${count(number, "question")} of a FAQ or accordion ${number === 1 ? "is a heading" : "are headings"} with text below now, because the answers hold more than words.`,
);

export const questionsFromBlock = rule<{ number: number }>(
  { id: "questions-from-block", severity: "advice", title: "Questions moved to 'faq'", remedy: "" },
  ({ number }) => `${count(number, "question")} of a FAQ block moved to 'faq'.`,
);

export const questionsOnce = rule<{ number: number }>(
  {
    id: "questions-once",
    severity: "advice",
    title: "Questions that were in the text and in the markup",
    remedy: "",
  },
  ({ number }) =>
    `${count(number, "question")} ${number === 1 ? "was" : "were"} in the text and in the markup; 'faq' has ${number === 1 ? "it" : "them"} once.`,
);

export const emptyHeading = rule<Nothing>(
  {
    id: "faq-heading",
    severity: "advice",
    title: "Headings above questions that moved to 'faq'",
    remedy: "",
  },
  () => "The heading was removed; the page has its own heading above its questions.",
);

export const headingLevels = rule<Nothing>(
  { id: "heading-levels", severity: "advice", title: "Heading levels", remedy: "" },
  () => "Heading levels now start at 2 and skip none.",
);

export const oneLineCell = rule<Nothing>(
  { id: "table-cell", severity: "advice", title: "Table cells on one line", remedy: "" },
  () => "A table cell had paragraphs or lists; it is one line now, because Markdown's cells are.",
);

export const builderSettings = rule<Nothing>(
  { id: "builder-settings", severity: "advice", title: "Removed: settings of a page builder", remedy: "" },
  () => "Settings that a page builder kept in the text were removed; readers never saw them.",
);

export const removedElement = rule<{ element: string }>(
  {
    id: "removed-element",
    severity: "advice",
    title: "Removed: scripts and other invisible parts",
    remedy: "",
  },
  ({ element }) => `A <${element}> was removed.`,
);

export const fallbackWords = rule<{ element: string }>(
  { id: "fallback-words", severity: "advice", title: "Removed: text for old browsers", remedy: "" },
  ({ element }) => `Text for browsers that cannot show a <${element}> was removed.`,
);

export const trackingPixel = rule<Nothing>(
  { id: "tracking-pixel", severity: "advice", title: "Removed: tracking pictures", remedy: "" },
  () => "A tracking picture was removed.",
);

export const form = rule<Nothing>(
  {
    id: "form",
    severity: "warning",
    title: "Forms",
    remedy: "Delete its words from the text, or link to the contact page instead.",
  },
  () => "A form was removed; its words are still in the text.",
);

export const formField = rule<Nothing>(
  { id: "form-field", severity: "advice", title: "Removed: form fields", remedy: "" },
  () => "A form field was removed.",
);

export const invisibleCharacters = rule<{ found: readonly string[] }>(
  {
    id: "invisible-characters",
    severity: "advice",
    title: "Invisible control characters",
    remedy: "",
  },
  ({ found }) => {
    const codes = [...new Set(found)].map(
      (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return `Invisible characters (${codes.join(", ")}) were removed, or replaced by the quote or dash they stood for.`;
  },
);

export const textRules = [
  notOnPage,
  unknownShortcode,
  unknownModule,
  dynamicBlock,
  form,
  footnoteWithoutText,
  invisibleQuestion,
  twoAnswers,
  answeredTwice,
  duplicateText,
  rating,
  plainFaq,
  builderText,
  questionsFromBlock,
  questionsOnce,
  emptyHeading,
  headingLevels,
  oneLineCell,
  builderSettings,
  removedElement,
  fallbackWords,
  trackingPixel,
  formField,
  invisibleCharacters,
];
