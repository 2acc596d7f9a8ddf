import { expect, test } from "vitest";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { reasonsOf } from "#lib/leads/deliver/reasons.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { quote } from "#tests/support/forms.ts";

const labels = labelsOf("en-US").mail.reasons;

const lead: LeadTable = {
  id: "a",
  received_at: "2026-11-28T10:00:00.000Z",
  status: "accepted",
  signals: "[]",
  form: "quote",
  name: "Ana Sample",
  email: "ana@example.com",
  email_key: "ana@example.com",
  company: null,
  telephone: null,
  people: null,
  topic: null,
  message: "",
  answers: null,
  source: null,
  comparison: null,
  scenario: null,
  fit: null,
  utm_source: null,
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
  released_at: null,
  responded_at: null,
};

const form = {
  ...quote.data,
  fields: [
    ...quote.data.fields,
    { name: "zip", label: "ZIP code", kind: "text", autocomplete: "postal-code" } as const,
    { name: "town", label: "Town", kind: "text", autocomplete: "address-level2" } as const,
  ],
};

const answers = JSON.stringify([
  { name: "zip", label: "ZIP code", value: "61602" },
  { name: "town", label: "Town", value: "Peoria" },
]);

test.each<[string, Partial<LeadTable>, string]>([
  ["how many they are", { people: 1_250 }, "1,250 people work with a computer there."],
  ["a single one", { people: 1 }, "1 person works with a computer there."],
  ["where they are, as an address is read", { answers }, "They are in Peoria, 61602."],
  ["what they read", { comparison: "a-or-b" }, "They were reading the comparison “a-or-b”."],
  [
    "how much they answered",
    { fit: "How many? Few\nHow long? A day\nhttps://www.example.com/tools/fit/a-or-b/?x=y" },
    "They answered 2 questions about which option fits them; see below.",
  ],
  [
    "for how many they worked it out",
    { scenario: "people=40&hours=3" },
    "They worked out what a year costs for 40 people; see below.",
  ],
  ["that they worked it out", { scenario: "hours=3" }, "They worked out what a year costs them; see below."],
])("a lead says %s, and without it nothing of the kind", (_, given, sentence) => {
  expect(reasonsOf({ ...lead, ...given }, form, labels)).toEqual([sentence]);
  expect(reasonsOf(lead, form, labels)).toEqual([]);
});

test("a lead whose form nobody knows any more still says what its columns hold", () => {
  expect(reasonsOf({ ...lead, people: 5, answers }, undefined, labels)).toEqual([
    "5 people work with a computer there.",
  ]);
});
