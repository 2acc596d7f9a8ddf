/** What the privacy page promises of the form, against the program behind it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { consentWords } from "#lib/forms/consent.ts";
import type { attributionFields } from "#lib/forms/fields.ts";
import { fieldNamesOf } from "#lib/leads/form.ts";
import { contact } from "#tests/support/forms.ts";

const page = readFileSync("content/pages/privacy.mdx", "utf8").replace(/\s+/g, " ");

/** How the page names what each field of the contact form asks. */
const named = new Map([
  ["name", /your name/],
  ["email", /email address/],
  ["company", /the company/],
  ["telephone", /phone number/],
  ["people", /number of people/],
  ["topic", /topic/],
  ["message", /your message/],
  ["consent", /the wording you agreed to/],
]);
const attributed: Record<keyof typeof attributionFields, RegExp> = {
  source: /the page whose form you used/,
  comparison: /the comparison you were reading/,
  scenario: /the numbers you had set in the cost calculator/,
  fit: /your answers to the questions which option fits you/,
  utm_source: /campaign words/,
  utm_medium: /campaign words/,
  utm_campaign: /campaign words/,
  utm_term: /campaign words/,
  utm_content: /campaign words/,
};

test("the privacy page names everything that the form stores", () => {
  const stored = page.slice(page.indexOf("We store:"), page.indexOf("We store it because"));
  for (const name of fieldNamesOf(contact)) expect(stored, name).toMatch(named.get(name) ?? /^$/);
  for (const words of Object.values(attributed)) expect(stored).toMatch(words);
});

test("the privacy page quotes the consent in its words", () => {
  expect(page).toContain(`"${consentWords(contact.data.consent.text)}"`);
});

test("the privacy page states the days after which an enquiry is deleted", () => {
  expect(page).toContain(`deleted after ${contact.data.keepDays} days`);
});
