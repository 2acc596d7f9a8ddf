import type { FitQuestion } from "#lib/comparison/fit-questions.ts";
import { typeOf } from "#lib/delivery/headers.ts";
import type { LeadPages } from "#lib/leads/http/answers.ts";
import type { KnownPlaces } from "#lib/leads/http/attribution.ts";
import type { LeadsOptions } from "#lib/leads/service.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { defaultRoutes } from "#lib/site/addresses.ts";
import { sampleForms } from "#tests/support/forms.ts";

/** A company that is plainly a sample. */
export const sampleSite: SiteFacts = {
  companyName: "Sample IT",
  language: "en-US",
  ownLabels: {},
  telephone: "(555) 555-0142",
  origin: "https://www.example.com",
};

/** The fit questions of its comparison. */
export const sampleQuestions: readonly FitQuestion[] = [
  {
    id: "people",
    question: "How many people use computers?",
    answers: [
      { id: "few", label: "Fewer than five" },
      { id: "more", label: "More than fifteen" },
    ],
  },
  {
    id: "wait",
    question: "How long can you wait for help?",
    answers: [
      { id: "hour", label: "An hour" },
      { id: "days", label: "Two days or more" },
    ],
  },
];

/** A site with two pages, the calculator and one comparison. */
export const sampleKnown: KnownPlaces = {
  isPage: (path) => ["/contact/", "/in-house-or-managed/", "/tools/cost-calculator/"].includes(path),
  isComparison: (id) => id === "in-house-or-managed",
  fitQuestions: (id) => (id === "in-house-or-managed" ? sampleQuestions : []),
};

/** The sample's forms, and pages as plain as they can be: what they were given, as JSON inside the HTML. */
export const plainPages: LeadPages & Pick<LeadsOptions, "forms" | "recipients" | "root" | "typeOf"> = {
  forms: () => sampleForms,
  recipients: [],
  root: process.cwd(),
  typeOf,
  renderLink: async (page) =>
    `<!doctype html><title>Link</title><script type="application/json">${JSON.stringify(page)}</script>`,
  thanksPath: ({ data: { thanks = "thanks" } }) => defaultRoutes.plain(thanks),
  renderForm: async ({ form, ...state }) =>
    `<!doctype html><title>${form?.id ?? "no form"}</title><script type="application/json">${JSON.stringify(state)}</script>`,
  renderUnavailable: async ({ form, ...state }) =>
    `<!doctype html><title>Unavailable</title><p>${sampleSite.telephone}</p><script type="application/json">${JSON.stringify(state)}</script>`,
};
