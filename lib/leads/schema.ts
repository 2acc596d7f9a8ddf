import { domainToASCII } from "node:url";
import { z } from "zod";
import { consentByVersion, currentConsent } from "#lib/leads/consent.ts";
import { attributionFields, type LeadFieldName, leadFields, leadTopics } from "#lib/leads/fields.ts";

// C0 and C1 controls, and the Unicode characters that reorder or break a line: none has a place in a one-line field, and a
// line break in one is how mail headers are forged.
const lineControls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
// What comes along when text is copied from a phone's contacts, a table or a PDF: invisible, and nothing anybody wrote.
const copiedMarks = /[\u202a-\u202d\u2066-\u2069]/g;
const copiedBlanks = /[\t\v\f\u0085\u2028\u2029]/g;

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
    .transform((text) => withoutCopiedMarks(text).trim())
    .refine((value) => value.isWellFormed() && !lineControls.test(value), {
      error: `${label} must be one line of plain text`,
    })
    .refine((value) => value.length <= maxLength, { error: tooLong(label, maxLength) });
}

/** A line as its writer sees it. NUL and line ends stay, to be refused: no browser sends them. */
function withoutCopiedMarks(text: string): string {
  return text
    .replace(copiedMarks, "")
    .replace(copiedBlanks, " ")
    .replace(/\p{Cc}/gu, (control) => ("\0\r\n".includes(control) ? control : ""));
}

function blankToUndefined(value: unknown): unknown {
  return value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

// Quotes, brackets, commas and semicolons would let one address field carry a second recipient.
const localPart = /^[^\s@"<>()[\],;:\\]{1,64}$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * An e-mail address as it is stored, or undefined where mail can be sent to no such address. Accents are composed (NFC, as
 * RFC 6530 asks) and the host is ASCII, so that one address has one form. Full-width letters, as East Asian keyboards write them,
 * are taken as their ASCII counterparts, and signs that nobody sees are left out.
 *
 * @example mailAddress("Ana@Bücher.example") // "Ana@xn--bcher-kva.example"
 */
export function mailAddress(text: string): string | undefined {
  const address = text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"));
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at).normalize("NFC");
  const host = domainToASCII(address.slice(at + 1));
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

/** Digits of any script as 0 to 9: each script has its ten in a row, beginning with its zero. */
function asciiDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

const people = z
  .union([z.number(), z.string()], { error: "Number of people must be a whole number, like 25" })
  .transform((given) =>
    typeof given === "number"
      ? given
      : Number(asciiDigits(given).replace(/[\s,.'’٬،，\u200e\u200f]/g, "") || Number.NaN),
  )
  .pipe(
    z
      .number({ error: "Number of people must be a whole number, like 25" })
      .int({ error: "Number of people must be a whole number, like 25" })
      .min(1, { error: "Number of people must be 1 or more" })
      .max(1_000_000, { error: "Number of people must be 1,000,000 or fewer" }),
  );

/** Control characters as signs that can be seen and stored: NUL as `␀`, ESC as `␛`. Line ends of all kinds become line feeds. */
function visibleControls(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
    })
    .toWellFormed();
}

// Whatever a form can hold is taken, in any script and with its marks of direction: here nobody reads a header or an address.
const message = z
  .string({ error: "Message must be text" })
  .transform((text) => visibleControls(text).trim())
  .pipe(
    z
      .string()
      .min(1, { error: sentence.message })
      .max(leadFields.message.maxLength, { error: tooLong("Message", leadFields.message.maxLength) }),
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
