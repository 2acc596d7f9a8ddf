import { leadFieldNames, leadFields } from "#lib/leads/fields.ts";
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

/** The fields of one line that hold no address. */
const lines = leadFieldNames.filter((name) => /^(?:text|tel)$/.test(leadFields[name].control));

const link = /\b(?:https?:\/\/|www\.)\S+/gi;
const markup = /<\s*(?:a|script|iframe|img|form|style|svg)\b|\[(?:url|link|img)\b/i;

/**
 * What in a lead's own text looks like a program's work. Each signal is enough to set it aside for a person to look at; none
 * judges language or spelling. Pure.
 */
export function contentSignals(lead: Lead): Signal[] {
  const signals: Signal[] = [];
  if ((lead.message.match(link)?.length ?? 0) > 3) signals.push("links");
  if (markup.test(lead.message)) signals.push("markup");
  if (lines.some((name) => String(lead[name] ?? "").search(link) >= 0)) signals.push("link-in-name");
  if (lead.name === lead.company && lead.message === lead.name) signals.push("same-text");
  return signals;
}
