import type { FormField } from "#lib/content/schema/form.ts";
import { recordOf } from "#lib/costs/record.ts";
import {
  type AttributionName,
  attributionNames,
  type ColumnName,
  consentName,
  isColumnName,
  limitOf,
} from "#lib/forms/fields.ts";
import { attributionReader, fieldNamesOf, type GivenValues, type LeadForm } from "#lib/leads/form.ts";
import type { Problem } from "#lib/leads/values.ts";
import type { Labels } from "#lib/site/labels.ts";

/** What a visitor gave in a field that a lead has no column for, with the words it was asked and answered in. */
export interface Answer {
  readonly name: string;
  readonly label: string;
  readonly value: string | number;
  /** What the visitor read beside a choice. */
  readonly words?: string;
}

/** What a visitor gave in the fields with a column; text that a form does not ask is empty where its column cannot be null. */
export interface GivenColumns {
  readonly name: string;
  readonly email: string;
  readonly company: string | null;
  readonly telephone: string | null;
  readonly people: number | null;
  readonly topic: string | null;
  readonly message: string;
}

/** A submission as it is stored. */
export interface Lead extends GivenColumns, Readonly<Record<AttributionName, string | null>> {
  /** The form's file name. */
  readonly form: string;
  readonly answers: readonly Answer[];
  /** The version of the consent agreed to. */
  readonly consent: string;
}

/** One sentence for the visitor; `field` is absent where it concerns the whole form. */
export interface FieldError {
  readonly field?: string;
  readonly message: string;
}

export type LeadResult =
  | { readonly ok: true; readonly lead: Lead }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks a submission; at most one error a field, in the order of the form.
 *
 * @example
 * parseLead(contact, { name: "Ana", email: "ana@example.com", message: "Hello", consent: "2026-11" }, labels).ok // true
 * parseLead(contact, { name: "Ana" }, labels) // { ok: false, errors: [{ field: "email", message: "Enter your email address" }, …] }
 */
export function parseLead(
  form: LeadForm,
  input: Readonly<Record<string, unknown>>,
  labels: Labels["lead"],
): LeadResult {
  const parsed = form.reader.safeParse(input);
  if (parsed.success) return { ok: true, lead: leadOf(form, parsed.data, input) };
  const errors = fieldNamesOf(form).flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field);
    return issue ? [fieldError(form, field, problemOf(issue.message, labels), labels)] : [];
  });
  return { ok: false, errors };
}

function leadOf({ id, data }: LeadForm, given: GivenValues, input: Readonly<Record<string, unknown>>): Lead {
  const text = (name: ColumnName) => {
    const value = given[name] ?? null;
    return value === null ? null : String(value);
  };
  const origin = attributionReader.parse(input);
  const people = given.people ?? null;
  return {
    form: id,
    name: text("name") ?? "",
    email: text("email") ?? "",
    company: text("company"),
    telephone: text("telephone"),
    people: typeof people === "number" ? people : null,
    topic: text("topic"),
    message: text("message") ?? "",
    answers: data.fields
      .filter(({ name }) => !isColumnName(name))
      .flatMap((field) => answerOf(field, given[field.name] ?? null)),
    consent: String(given[consentName]),
    ...recordOf(attributionNames, (name) => origin[name] ?? null),
  };
}

function answerOf({ name, label, options }: FormField, value: string | number | null): Answer[] {
  if (value === null) return [];
  const words = options?.find((option) => option.value === value)?.label;
  return [{ name, label, value, ...(words !== undefined && { words }) }];
}

/** What is wrong with a field, in a sentence. */
export function fieldError(
  { data }: LeadForm,
  name: string,
  problem: Problem,
  labels: Labels["lead"],
): FieldError {
  const field = data.fields.find((candidate) => candidate.name === name);
  if (field === undefined) {
    return {
      field: name,
      message:
        problem === "repeated"
          ? labels.problems.repeated({ ...nothing, name: labels.consent })
          : labels.agree,
    };
  }
  if (problem === "missing" && field.missing !== undefined) return { field: name, message: field.missing };
  const { called = field.label, required = false } = field;
  return {
    field: name,
    message: labels.problems[problem]({ name: called, limit: limitOf(field), required }),
  };
}

const nothing = { limit: 0, required: true };

function problemOf(message: string, { problems }: Labels["lead"]): Problem {
  const isProblem = (text: string): text is Problem => Object.hasOwn(problems, text);
  return isProblem(message) ? message : "notText";
}
