import { z } from "zod";
import { hiddenForm, type LeadFieldName, leadFieldNames, leadFields, leadForm } from "#lib/leads/fields.ts";
import type { Problem } from "#lib/leads/values.ts";
import type { FieldLabels, Labels } from "#lib/site/labels.ts";

/**
 * A submission as it is stored. Takes what a form or JSON sends (strings; `people` may be a number, `consent` may be true) and
 * gives trimmed text, an integer, the version of the consent agreed to, and null for what was left empty.
 */
export const leadSchema = z.object({ ...leadForm, ...hiddenForm });

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
 * parseLead({ name: "Ana", email: "ana@example.com", message: "Hello", consent: "2026-11" }, labels).ok // true
 * parseLead({ name: "Ana" }, labels) // { ok: false, errors: [{ field: "email", message: "Enter your email address" }, …] }
 */
export function parseLead(input: Readonly<Record<string, unknown>>, labels: Labels["lead"]): LeadResult {
  const parsed = leadSchema.safeParse(input);
  if (parsed.success) return { ok: true, lead: parsed.data };
  const errors = leadFieldNames.flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field);
    return issue ? [fieldError(field, problemOf(issue.message, labels), labels)] : [];
  });
  return { ok: false, errors };
}

/** What is wrong with a field, in a sentence. */
export function fieldError(field: LeadFieldName, problem: Problem, labels: Labels["lead"]): FieldError {
  const { label, name = label, missing }: FieldLabels = labels.fields[field];
  if (problem === "missing" && missing !== undefined) return { field, message: missing };
  const { maxLength, max = maxLength } = leadFields[field];
  return { field, message: labels.problems[problem]({ name, limit: max }) };
}

function problemOf(message: string, { problems }: Labels["lead"]): Problem {
  const isProblem = (text: string): text is Problem => Object.hasOwn(problems, text);
  return isProblem(message) ? message : "notText";
}
