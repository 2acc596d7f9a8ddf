import { currentConsent } from "#lib/leads/consent.ts";

/** What the form component needs to draw one field; the schema takes its limits from the same value. */
export interface LeadField {
  readonly label: string;
  /** The control: an `input` type, or `textarea`, `select`, `checkbox`. */
  readonly type: "text" | "email" | "tel" | "textarea" | "select" | "checkbox";
  /** HTML autocomplete token (HTML Living Standard, 4.10.18.7). */
  readonly autocomplete?: string;
  readonly inputMode?: "numeric";
  /** Longest value in UTF-16 code units, as HTML's `maxlength` counts. */
  readonly maxLength: number;
  readonly required: boolean;
  readonly hint?: string;
  /** For `select`: the values that are accepted. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** For `checkbox`: the value to send. */
  readonly value?: string;
}

/** What an enquiry may be about. */
export const leadTopics = [
  { value: "managed-it", label: "Ongoing IT support" },
  { value: "one-off", label: "A single problem or project" },
  { value: "security", label: "Security or backup" },
  { value: "cloud", label: "Microsoft 365, Google Workspace or another cloud service" },
  { value: "compliance", label: "Insurance, audit or compliance" },
  { value: "something-else", label: "Something else" },
] as const;

/** The fields a visitor sees, in the order of the form. */
export const leadFields = {
  name: { label: "Your name", type: "text", autocomplete: "name", maxLength: 120, required: true },
  email: {
    label: "Email address",
    type: "email",
    autocomplete: "email",
    maxLength: 254,
    required: true,
    hint: "We use it only to answer you.",
  },
  company: { label: "Company", type: "text", autocomplete: "organization", maxLength: 160, required: false },
  telephone: {
    label: "Telephone",
    type: "tel",
    autocomplete: "tel",
    maxLength: 40,
    required: false,
    hint: "If you would rather be called.",
  },
  people: {
    label: "Number of people who use a computer",
    type: "text",
    inputMode: "numeric",
    autocomplete: "off",
    maxLength: 9,
    required: false,
    hint: "A whole number; a guess is fine.",
  },
  topic: {
    label: "What is it about?",
    type: "select",
    autocomplete: "off",
    maxLength: 40,
    required: false,
    options: leadTopics,
  },
  message: {
    label: "How can we help?",
    type: "textarea",
    autocomplete: "off",
    maxLength: 5000,
    required: true,
    hint: "Please leave out passwords and card numbers.",
  },
  consent: {
    label: currentConsent.text,
    type: "checkbox",
    maxLength: 40,
    required: true,
    value: currentConsent.version,
  },
} as const satisfies Record<string, LeadField>;

export type LeadFieldName = keyof typeof leadFields;

/** Every visible field's name, in the order of the form. */
export const leadFieldNames = Object.keys(leadFields).filter((name): name is LeadFieldName =>
  Object.hasOwn(leadFields, name),
);

/** What the short form at the end of an article asks: the required fields and no other. */
export const shortLeadFieldNames = leadFieldNames.filter((name) => leadFields[name].required);

/** Fields fixed at build or taken from the address: where the visitor came from. Wrong values are dropped, never refused. */
export const attributionFields = {
  source: { maxLength: 300, means: "the path of the page whose form was sent" },
  comparison: { maxLength: 120, means: "the comparison the visitor was reading" },
  scenario: {
    maxLength: 2000,
    means: "the cost scenario the visitor had set up, as the calculator's address",
  },
  fit: {
    maxLength: 2000,
    means: "the visitor's answers to that comparison's fit questions, as their page's address",
  },
  utm_source: { maxLength: 120, means: "campaign source" },
  utm_medium: { maxLength: 120, means: "campaign medium" },
  utm_campaign: { maxLength: 120, means: "campaign name" },
  utm_term: { maxLength: 120, means: "campaign term" },
  utm_content: { maxLength: 120, means: "campaign content" },
} as const;

export type AttributionName = keyof typeof attributionFields;

/** Every hidden field's name. */
export const attributionNames = Object.keys(attributionFields).filter((name): name is AttributionName =>
  Object.hasOwn(attributionFields, name),
);

/** A field no person sees: put it out of sight by CSS, `tabindex="-1"`, `autocomplete="off"`. Who fills it in is a program. */
export const honeypotField = { name: "website", label: "Leave this field empty" } as const;

/** A UTF-16 code unit takes nine bytes at most: `語` is sent as `%E8%AA%9E`, and two units of an emoji as twelve. */
const bytesPerUnit = 9;

/**
 * Bytes of the largest body that a browser sends when every field is filled to its limit in the widest script. Node and nginx
 * take bodies of this size; JSON with each sign escaped is smaller.
 */
export const largestFormBytes = Object.entries({
  ...leadFields,
  ...attributionFields,
  [honeypotField.name]: leadFields.name,
})
  .map(([name, { maxLength }]) => name.length + 2 + bytesPerUnit * maxLength)
  .reduce((sum, bytes) => sum + bytes, 0);
