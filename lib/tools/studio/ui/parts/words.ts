/** Words that several screens use. */
import { counted } from "../../../../shared/counted.ts";
import type { DocumentRow, DocumentState, Reference, TranslationState } from "../../contract.ts";
import { splitName } from "../../document/field-name.ts";
import { chipText } from "../prose/chip-view.ts";

/** Of fields whose names are those of HTML, or say too little. */
const plainNames: Readonly<Record<string, string>> = { src: "Picture", alt: "Alt text", of: "Which" };

/** @example inWords("publishedAt") // "Published at" @example inWords("co-managed") // "Co managed" */
export function inWords(name: string): string {
  const plain = plainNames[name];
  if (plain) return plain;
  const words = splitName(name).replace(/\b(faq|url|id|seo)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const states: Record<DocumentState, string> = {
  published: "On the site",
  draft: "Draft",
  scheduled: "Scheduled",
  "not on the site": "Not on the site",
};

export function stateInWords({ state, appears }: Pick<DocumentRow, "state" | "appears">): string {
  return state === "scheduled" && appears ? `Appears ${dayOf(appears)}` : states[state];
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** @param tag BCP 47 @example languageName("es") // "Spanish" */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag;
}

/** What a translation says of its original. */
export function translationInWords(state: TranslationState): string {
  if (state.is === "current") return "Up to date";
  if (state.is === "unknown") return "Not compared with its original yet";
  const { added, gone } = state;
  return [
    ...(added > 0 ? [`${counted(added, "sentence")} new or changed in the original`] : []),
    ...(gone > 0 ? [`${counted(gone, "sentence")} no longer in the original`] : []),
  ].join(", ");
}

/** The same where there is little room; nothing of one that is up to date. */
export function translationInShort(state: TranslationState): string | undefined {
  if (state.is === "current") return undefined;
  if (state.is === "unknown") return translationInWords(state);
  return `${counted(Math.max(state.added, state.gone), "change")} in the original`;
}

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const dayInUtc = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en", { timeStyle: "short" });

/** A day without an hour is the same day everywhere. */
export function dayOf(date: string): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  return date.length <= 10 ? dayInUtc.format(at) : day.format(at);
}

/** @example timeInWords("2026-11-28T10:31:00Z") // today "10:31 AM", a day later "yesterday", otherwise "Nov 28, 2026" */
export function timeInWords(date: string, now = new Date()): string {
  const day = new Date(date).toDateString();
  if (day === now.toDateString()) return hour.format(new Date(date));
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === before.toDateString() ? "yesterday" : dayOf(date);
}

const figure = /<([A-Z]\w*)((?:\s+\w+="[^"<>]*")*)\s*\/>/g;
const attribute = /(\w+)="([^"]*)"/g;

/**
 * A text of a field as the page prints it.
 *
 * @example asPrinted('<Price of="managed" /> a month', references) // "$100–$150 a month"
 */
export function asPrinted(text: string, references: readonly Reference[]): string {
  return text.replaceAll(figure, (_, name: string, attributes: string) => {
    const props = [...attributes.matchAll(attribute)].map(([, key = "", value = ""]) => [key, value]);
    return chipText(name, Object.fromEntries(props), references);
  });
}
