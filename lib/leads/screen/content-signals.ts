import type { FormData, FormField } from "#lib/content/schema/form.ts";
import { isColumnName } from "#lib/forms/fields.ts";
import type { Lead } from "#lib/leads/schema.ts";

/** Why a submission was set aside; stored with it and shown to the team. */
export type Signal =
  | "honeypot"
  | "cross-site"
  | "rate-address"
  | "rate-email"
  | "links"
  | "markup"
  | "link-in-name"
  | "same-text";

const link = /\b(?:https?:\/\/|www\.)\S+/gi;
const markup = /<\s*(?:a|script|iframe|img|form|style|svg)\b|\[(?:url|link|img)\b/i;

/**
 * What in a lead's own text looks like a program's work. Each signal is enough to set it aside for a person to look at; none
 * judges language or spelling. Pure.
 */
export function contentSignals(lead: Lead, { fields }: FormData): Signal[] {
  const signals: Signal[] = [];
  const given = ({ name }: FormField) =>
    String(
      (isColumnName(name) ? lead[name] : lead.answers.find((answer) => answer.name === name)?.value) ?? "",
    );
  const texts = fields.filter(({ kind }) => kind === "long-text").map(given);
  // An address is what a field for one asks.
  const lines = fields
    .filter(({ kind, autocomplete }) => (kind === "text" && autocomplete !== "url") || kind === "phone")
    .map(given);
  if (texts.some((text) => (text.match(link)?.length ?? 0) > 3)) signals.push("links");
  if (texts.some((text) => markup.test(text))) signals.push("markup");
  if (lines.some((line) => line.search(link) >= 0)) signals.push("link-in-name");
  if (lead.name === lead.company && lead.message === lead.name) signals.push("same-text");
  return signals;
}
