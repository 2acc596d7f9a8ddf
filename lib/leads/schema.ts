import { domainToASCII } from "node:url";
import { z } from "zod";
import { consentByVersion, currentConsent } from "#lib/leads/consent.ts";
import { attributionFields, type LeadFieldName, leadFields, leadTopics } from "#lib/leads/fields.ts";

// C0 and C1 controls, and the Unicode characters that reorder or break a line: none has a place in a one-line field, and a
// line break in one is how mail headers are forged.
const lineControls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const textControls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const sentence = {
  name: "Enter your name",
  email: "Enter your email address",
  message: "Tell us how we can help",
  consent: "Tick the box so that we may store your message and answer it",
} as const;

function tooLong(label: string, maxLength: number): string {
  return `${label} must be ${maxLength.toLocaleString("en-US")} characters or fewer`;
}

function line(field: "name" | "email" | "company" | "telephone") {
  const { label, maxLength } = leadFields[field];
  return z
    .string({ error: `${label} must be text` })
    .trim()
    .refine((value) => value.isWellFormed() && !lineControls.test(value), {
      error: `${label} must be one line of plain text`,
    })
    .max(maxLength, { error: tooLong(label, maxLength) });
}

function blankToUndefined(value: unknown): unknown {
  return value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

// Quotes, brackets, commas and semicolons would let one address field carry a second recipient.
const localPart = /^[^\s@"<>()[\],;:\\]{1,64}$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * An e-mail address as it is stored, or undefined where mail can be sent to no such address. Accents are composed (NFC, as
 * RFC 6530 asks) and the host is ASCII, so that one address has one form.
 *
 * @example mailAddress("Ana@Bücher.example") // "Ana@xn--bcher-kva.example"
 */
export function mailAddress(text: string): string | undefined {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at).normalize("NFC");
  const host = domainToASCII(text.slice(at + 1));
  return at > 0 && localPart.test(local) && domain.test(host) ? `${local}@${host}` : undefined;
}

const email = line("email").transform((text, context) => {
  const address = mailAddress(text);
  if (address === undefined) {
    context.addIssue({
      code: "custom",
      message: "Enter an email address in the correct format, like name@example.com",
    });
    return z.NEVER;
  }
  return address;
});

const people = z
  .union([z.number(), z.string()], { error: "Number of people must be a whole number, like 25" })
  .transform((given) =>
    typeof given === "number" ? given : Number(given.replace(/[\s,.']/g, "") || Number.NaN),
  )
  .pipe(
    z
      .number({ error: "Number of people must be a whole number, like 25" })
      .int({ error: "Number of people must be a whole number, like 25" })
      .min(1, { error: "Number of people must be 1 or more" })
      .max(1_000_000, { error: "Number of people must be 1,000,000 or fewer" }),
  );

const message = z
  .string({ error: "Message must be text" })
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1, { error: sentence.message })
      .max(leadFields.message.maxLength, { error: tooLong("Message", leadFields.message.maxLength) })
      .refine((text) => text.isWellFormed() && !textControls.test(text.replace(/[\n\t]/g, "")), {
        error: "Message must be plain text",
      }),
  );

const consent = z
  .union([z.literal(true), z.string()], { error: sentence.consent })
  .transform((given, context) => {
    const version =
      given === true || given === "on" || given === "yes" || given === "true"
        ? currentConsent.version
        : given;
    const agreed = consentByVersion(version);
    if (agreed === undefined) {
      context.addIssue({ code: "custom", message: sentence.consent });
      return z.NEVER;
    }
    return agreed;
  });

function hidden(maxLength: number) {
  // A visitor is never turned away for a campaign parameter: what does not fit is dropped.
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((value) => value.isWellFormed() && !lineControls.test(value))
    .optional()
    .catch(undefined);
}

function required<Schema extends z.ZodType>(schema: Schema, error: string) {
  return z.preprocess(
    blankToUndefined,
    z.custom((value) => value !== undefined, { error, abort: true }).pipe(schema),
  );
}

function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(blankToUndefined, schema.optional());
}

/**
 * The one definition of a lead: form, JSON, storage and team output all follow it. Takes what a form or JSON sends (strings;
 * `people` may be a number, `consent` may be true) and gives trimmed text, an integer, and the consent in the words agreed to.
 */
export const leadSchema = z.object({
  name: required(line("name"), sentence.name),
  email: required(email, sentence.email),
  company: optional(line("company")),
  telephone: optional(
    line("telephone").refine((value) => (value.match(/\p{Nd}/gu)?.length ?? 0) >= 5, {
      error: "Enter a telephone number, like (555) 555-0142, or leave it empty",
    }),
  ),
  people: optional(people),
  topic: optional(
    z.enum(
      leadTopics.map((topic) => topic.value),
      { error: "Choose what it is about from the list" },
    ),
  ),
  message: required(message, sentence.message),
  consent: required(consent, sentence.consent),
  source: hidden(attributionFields.source.maxLength),
  comparison: hidden(attributionFields.comparison.maxLength),
  scenario: hidden(attributionFields.scenario.maxLength),
  fit: hidden(attributionFields.fit.maxLength),
  utm_source: hidden(attributionFields.utm_source.maxLength),
  utm_medium: hidden(attributionFields.utm_medium.maxLength),
  utm_campaign: hidden(attributionFields.utm_campaign.maxLength),
  utm_term: hidden(attributionFields.utm_term.maxLength),
  utm_content: hidden(attributionFields.utm_content.maxLength),
});

export type Lead = z.output<typeof leadSchema>;

/** One sentence for the visitor; `field` is absent where it concerns the whole form. */
export interface FieldError {
  readonly field?: LeadFieldName;
  readonly message: string;
}

export type LeadResult =
  | { readonly ok: true; readonly lead: Lead }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks a submission; at most one error a field, in the order of the form.
 *
 * @example
 * parseLead({ name: "Ana", email: "ana@example.com", message: "Hello", consent: "2026-11" }).ok // true
 * parseLead({ name: "Ana" }) // { ok: false, errors: [{ field: "email", message: "Enter your email address" }, …] }
 */
export function parseLead(input: Readonly<Record<string, unknown>>): LeadResult {
  const parsed = leadSchema.safeParse(input);
  if (parsed.success) return { ok: true, lead: parsed.data };
  const errors: FieldError[] = [];
  for (const [field] of Object.entries(leadFields)) {
    const issue = parsed.error.issues.find((candidate) => candidate.path[0] === field);
    if (issue !== undefined && isFieldName(field)) errors.push({ field, message: issue.message });
  }
  return { ok: false, errors };
}

function isFieldName(name: string): name is LeadFieldName {
  return Object.hasOwn(leadFields, name);
}
