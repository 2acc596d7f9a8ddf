/**
 * The one definition of the contact form. A field that is added here is drawn, checked, stored, mailed, exported, found by `forget` and
 * sent to the webhook; its words are labels (`lead.fields`), its column is a migration (lib/leads/database/migrations.ts).
 */
import type { z } from "zod";
import { recordOf } from "#lib/costs/record.ts";
import { currentConsent } from "#lib/leads/consent.ts";
import {
  choice,
  consent,
  emailAddress,
  hiddenText,
  line,
  longText,
  optional,
  phoneNumber,
  required,
  wholeNumber,
} from "#lib/leads/values.ts";
import type { Labels } from "#lib/site/labels.ts";

/** How a field is drawn and what it takes. */
export interface LeadField {
  /** An `input` type, or the element's name. */
  readonly control: "text" | "email" | "tel" | "textarea" | "select" | "checkbox";
  /** HTML autocomplete token (HTML Living Standard, 4.10.18.7). */
  readonly autocomplete?: string;
  readonly inputMode?: "numeric";
  /** Longest value in UTF-16 code units, as HTML's `maxlength` counts. */
  readonly maxLength: number;
  /** For numbers: the largest. */
  readonly max?: number;
  /** For `select`: the values that are accepted. */
  readonly options?: readonly string[];
  /** For `checkbox`: the value to send. */
  readonly value?: string;
  readonly required: boolean;
}

type Drawn = Omit<LeadField, "required">;

/** What reads a field, and beside it what draws the field. @param kind of value that it takes */
function requiredField<const Facts extends Drawn, Schema extends z.ZodType>(
  kind: (facts: Facts) => Schema,
  facts: Facts,
) {
  return Object.assign(required(kind(facts)), { facts: { ...facts, required: true } });
}

function optionalField<const Facts extends Drawn, Schema extends z.ZodType>(
  kind: (facts: Facts) => Schema,
  facts: Facts,
) {
  return Object.assign(optional(kind(facts)), { facts: { ...facts, required: false } });
}

/** What an enquiry may be about. */
const topics = [
  "managed-it",
  "one-off",
  "security",
  "cloud",
  "compliance",
  "something-else",
] as const satisfies readonly (keyof Labels["lead"]["fields"]["topic"]["options"])[];

/** The form: what reads each field that a visitor sees, in their order. */
export const leadForm = {
  name: requiredField(line, { control: "text", autocomplete: "name", maxLength: 120 }),
  email: requiredField(emailAddress, { control: "email", autocomplete: "email", maxLength: 254 }),
  company: optionalField(line, { control: "text", autocomplete: "organization", maxLength: 160 }),
  telephone: optionalField(phoneNumber, { control: "tel", autocomplete: "tel", maxLength: 40 }),
  people: optionalField(wholeNumber, {
    control: "text",
    inputMode: "numeric",
    autocomplete: "off",
    maxLength: 9,
    max: 1_000_000,
  }),
  topic: optionalField(choice, { control: "select", autocomplete: "off", maxLength: 40, options: topics }),
  message: requiredField(longText, { control: "textarea", autocomplete: "off", maxLength: 5000 }),
  consent: requiredField(consent, { control: "checkbox", maxLength: 40, value: currentConsent }),
} as const satisfies Record<string, { readonly facts: LeadField }>;

export type LeadFieldName = keyof typeof leadForm;

/** Every visible field's name, in the order of the form. */
export const leadFieldNames = Object.keys(leadForm).filter(isLeadFieldName);

export function isLeadFieldName(name: string): name is LeadFieldName {
  return Object.hasOwn(leadForm, name);
}

/** How each field is drawn and what it takes. */
export const leadFields: Readonly<Record<LeadFieldName, LeadField>> = recordOf(
  leadFieldNames,
  (name) => leadForm[name].facts,
);

/** What the short form at the end of an article asks: the required fields and no other. */
export const shortLeadFieldNames = leadFieldNames.filter((name) => leadFields[name].required);

/** The fields with a column of their own: a consent is stored apart, with its words. */
export const storedFieldNames = leadFieldNames.filter((name) => name !== "consent");

/** Fields fixed at build or taken from the address: where the visitor came from. Wrong values are dropped, never refused. */
export const attributionFields = {
  /** The path of the page whose form was sent. */
  source: { maxLength: 300 },
  /** The comparison the visitor was reading. */
  comparison: { maxLength: 120 },
  /** The cost scenario the visitor had set up, as the calculator's address. */
  scenario: { maxLength: 2000 },
  /** The visitor's answers to that comparison's fit questions, as their page's address. */
  fit: { maxLength: 2000 },
  /** Campaign source. */
  utm_source: { maxLength: 120 },
  /** Campaign medium. */
  utm_medium: { maxLength: 120 },
  /** Campaign name. */
  utm_campaign: { maxLength: 120 },
  /** Campaign term. */
  utm_term: { maxLength: 120 },
  /** Campaign content. */
  utm_content: { maxLength: 120 },
} as const;

export type AttributionName = keyof typeof attributionFields;

/** Every hidden field's name. */
export const attributionNames = Object.keys(attributionFields).filter((name): name is AttributionName =>
  Object.hasOwn(attributionFields, name),
);

/** What reads each hidden field. */
export const hiddenForm = recordOf(attributionNames, (name) => hiddenText(attributionFields[name]));

/** A field no person sees: put it out of sight by CSS, `tabindex="-1"`, `autocomplete="off"`. Who fills it in is a program. */
export const honeypotName = "website";

/** A UTF-16 code unit takes nine bytes at most: `語` is sent as `%E8%AA%9E`, and two units of an emoji as twelve. */
const bytesPerUnit = 9;

/**
 * Bytes of the largest body that a browser sends when every field is filled to its limit in the widest script. Node and nginx
 * take bodies of this size; JSON with each sign escaped is smaller.
 */
export const largestFormBytes = Object.entries({
  ...leadFields,
  ...attributionFields,
  [honeypotName]: leadFields.name,
})
  .map(([name, { maxLength }]) => name.length + 2 + bytesPerUnit * maxLength)
  .reduce((sum, bytes) => sum + bytes, 0);
