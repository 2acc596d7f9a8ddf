/** A form as the server uses it: what reads what was sent, and the words of every consent that it has ever shown. */
import { z } from "zod";
import type { FormData, FormField } from "#lib/content/schema/form.ts";
import { consentWords } from "#lib/forms/consent.ts";
import { attributionFields, attributionNames, consentName, limitOf } from "#lib/forms/fields.ts";
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

/** What a visitor gave in a field; null where it was left empty. */
const value = z.union([z.string(), z.number()]).nullable();

export type GivenValues = Readonly<Record<string, z.output<typeof value>>>;

export interface LeadForm {
  /** Its file name. */
  readonly id: string;
  readonly data: FormData;
  /** The words of each version of its consent, by version; those that earlier pages showed too. */
  readonly consents: ReadonlyMap<string, string>;
  /** Takes what a form or JSON sends (strings; numbers may be numbers, `consent` may be true) and gives trimmed text and numbers. */
  readonly reader: z.ZodType<GivenValues>;
}

/** @param earlier words of consents that pages still open may show, by version */
export function leadFormOf(
  id: string,
  data: FormData,
  earlier: ReadonlyMap<string, string> = new Map(),
): LeadForm {
  const { version, text } = data.consent;
  const consents = new Map([...earlier, [version, consentWords(text)]]);
  const readers = data.fields.map((field): [string, z.ZodType] => [
    field.name,
    field.required ? required(readerOf(field)) : optional(readerOf(field)),
  ]);
  const agreed = required(consent(version, (name) => consents.has(name)));
  const reader = z
    .object(Object.fromEntries([...readers, [consentName, agreed]]))
    .pipe(z.record(z.string(), value));
  return { id, data, consents, reader };
}

/** The names of a form's fields in their order, the box to tick last. */
export function fieldNamesOf({ data }: LeadForm): string[] {
  return [...data.fields.map(({ name }) => name), consentName];
}

function readerOf(field: FormField): z.ZodType {
  const maxLength = limitOf(field);
  switch (field.kind) {
    case "text":
      return line({ maxLength });
    case "email":
      return emailAddress({ maxLength });
    case "phone":
      return phoneNumber({ maxLength });
    case "number":
      return wholeNumber({ max: maxLength });
    case "choice":
      return choice({ options: (field.options ?? []).map((option) => option.value) });
    case "long-text":
      return longText({ maxLength });
  }
}

const hidden = attributionNames.map((name) => [name, hiddenText(attributionFields[name])] as const);

/** What reads where the visitor came from. */
export const attributionReader = z
  .object(Object.fromEntries(hidden))
  .pipe(z.record(z.string(), z.string().nullable()));
