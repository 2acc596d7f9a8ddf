/** Forms as their files have them: the sample's own, one that asks for a phone number and no email address, a newsletter, a mailed file. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type FormData, formSchema } from "#lib/content/schema/form.ts";
import { type LeadForm, leadFormOf } from "#lib/leads/form.ts";

export const formFile = (file: string): FormData => formSchema.parse(parse(readFileSync(file, "utf8")));

export const contact: LeadForm = leadFormOf("contact", formFile("content/forms/contact.yaml"));
export const quote: LeadForm = leadFormOf("quote", formFile("content/forms/quote.yaml"));
export const callBack: LeadForm = leadFormOf("call-back", formFile("tests/fixtures/forms/call-back.yaml"));

export const newsletter: LeadForm = leadFormOf(
  "newsletter",
  formFile("tests/fixtures/forms/newsletter.yaml"),
);
export const checklist: LeadForm = leadFormOf("checklist", formFile("tests/fixtures/forms/checklist.yaml"));

export const sampleForms: ReadonlyMap<string, FormData> = new Map(
  [contact, quote, callBack, newsletter, checklist].map(({ id, data }) => [id, data]),
);
