/** Findings about JSON-LD: what was read, what disagrees, what has no place here. */
import { rule } from "../rule.ts";

type Nothing = Record<never, never>;

export const unreadableMarkup = rule<{ where: string; reason: string }>(
  {
    id: "unreadable-markup",
    severity: "warning",
    title: "JSON-LD that cannot be read without guessing",
    remedy:
      "Copy what is true into the frontmatter. The block is no longer in the article; it is here word for word.",
  },
  ({ where, reason }) => `JSON-LD in ${where}: ${reason}.`,
);

export const doubtfulAddress = rule<{ path: string; doubt: string }>(
  {
    id: "doubtful-address",
    severity: "warning",
    title: "Addresses that may be wrong",
    remedy: "Open the address and correct it if it does not work.",
  },
  ({ path, doubt }) => `An address in ${path}: ${doubt}.`,
);

export const companyDiffers = rule<{ difference: string }>(
  {
    id: "company-differs",
    severity: "warning",
    title: "Company facts that differ from company.yaml",
    remedy: "Correct content/company.yaml if the old markup is right.",
  },
  ({ difference }) => `${difference}.`,
);

export const moreAboutCompany = rule<{ what: string }>(
  {
    id: "more-about-company",
    severity: "warning",
    title: "Company facts that company.yaml does not have",
    remedy: "Add what is true and worth keeping to content/company.yaml.",
  },
  ({ what }) => `The old markup also says: ${what}.`,
);

export const moreAboutPerson = rule<{ what: string }>(
  {
    id: "more-about-person",
    severity: "warning",
    title: "Facts about people that the site does not have",
    remedy: "Add what is true to the person's file in content/people.",
  },
  ({ what }) => `The old markup also says: ${what}.`,
);

export const unansweredQuestion = rule<{ what: string }>(
  {
    id: "unanswered-question",
    severity: "warning",
    title: "Questions without an answer",
    remedy: "Answer it in 'faq', or leave it out.",
  },
  ({ what }) => `A question in the old markup has no answer, so it is not in 'faq': ${what}.`,
);

export const noFieldFor = rule<{ what: string }>(
  {
    id: "no-field",
    severity: "warning",
    title: "Markup that has no field here",
    remedy: "Write it into the article if a reader should know it.",
  },
  ({ what }) => `No field holds ${what}.`,
);

export const readMarkup = rule<{ where: string; kinds: string; repairs: string }>(
  { id: "read-markup", severity: "advice", title: "JSON-LD that moved to the frontmatter", remedy: "" },
  ({ where, kinds, repairs }) =>
    `JSON-LD in ${where} (${kinds}) was read${repairs === "" ? "" : ` after repairs (${repairs})`} and removed.`,
);

export const repairedAddress = rule<{ path: string }>(
  { id: "repaired-address", severity: "advice", title: "Repaired addresses in JSON-LD", remedy: "" },
  ({ path }) => `The address in ${path} was repaired.`,
);

export const placeholderValue = rule<{ place: string }>(
  {
    id: "placeholder",
    severity: "advice",
    title: "Removed: placeholders that were never filled in",
    remedy: "",
  },
  ({ place }) => `${place} was a placeholder.`,
);

export const ownValues = rule<Nothing>(
  { id: "own-values", severity: "advice", title: "Left out: markup that the site writes itself", remedy: "" },
  () => "Addresses, breadcrumbs, sizes, counts and the like were not copied; the site writes its own.",
);

export const markupRules = [
  unreadableMarkup,
  doubtfulAddress,
  companyDiffers,
  moreAboutCompany,
  moreAboutPerson,
  unansweredQuestion,
  noFieldFor,
  readMarkup,
  repairedAddress,
  placeholderValue,
  ownValues,
];
