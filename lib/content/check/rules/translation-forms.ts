/** Amounts and days that a translation has in the form of the first language. */
import type { Range } from "../../../shared/diagnostic.ts";
import { hasLabels } from "../../../site/labels.ts";
import { documentOf, type Placed, type Site, type TranslatedContent } from "../site.ts";

/** What a language writes between the digits of a number. */
interface Signs {
  group: string;
  decimal: string;
}

/** Reads whole files: a form that is wrong in a field is wrong in a text. */
export function translationForms({ documents, tag: own }: TranslatedContent, site: Site): Placed[] {
  const first = documentOf(site, "company", "company")?.text("language");
  if (first === undefined || !hasLabels(first) || !hasLabels(own)) return [];
  const [amounts, days] = [amountsIn(first, own), daysIn(first, own)];
  const name = nameOf(first);
  return documents.flatMap((document) => {
    const { text } = document.source;
    return [...amounts(text), ...days(text)].map(({ range, written, right }) => ({
      document,
      finding: {
        rule: "translation-form" as const,
        range,
        message: `'${written}' is written as ${name} writes it.`,
        remedy: `Write ${right}. A figure that the site has as a price, a fact or an amount is better printed by <Price>, <Fact> or <Amount>, which knows the form.`,
      },
    }));
  });
}

interface Form {
  range: Range;
  written: string;
  right: string;
}

/** Finds the forms of a text; what they look like is worked out once. */
type FormsIn = (text: string) => Form[];

function amountsIn(first: string, own: string): FormsIn {
  const [from, to] = [signsOf(first), signsOf(own)];
  if (from.group === to.group && from.decimal === to.decimal) return () => [];
  const [group, decimal] = [RegExp.escape(from.group), RegExp.escape(from.decimal)];
  const pattern = new RegExp(
    `(?<![\\d.,])(?:\\d{1,3}(?:${group}\\d{3})+(?:${decimal}\\d+)?(?![\\d.,]?\\d)|\\d+${decimal}\\d{1,2}(?=\\s?(?:%|€|US\\$)))`,
    "g",
  );
  const signs = new RegExp(`${group}|${decimal}`, "g");
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => {
      const right = written.replaceAll(signs, (sign) => (sign === from.group ? to.group : to.decimal));
      return { range: { start: index, end: index + written.length }, written, right };
    });
}

/** `March 5, 2026` in a Spanish text. */
function daysIn(first: string, own: string): FormsIn {
  const names = monthNames(first);
  const [month, others] = [names.join("|"), monthNames(own)];
  if (names.every((name) => others.includes(name))) return () => [];
  const pattern = new RegExp(
    `\\b(?:(?:${month}) \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? (?:${month})(?: \\d{4})?|(?:${month}) \\d{4})\\b`,
    "gu",
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const name = names.find((candidate) => written.includes(candidate)) ?? "";
      if (others.includes(name)) return [];
      const date = dateIn(written, names.indexOf(name));
      const right = new Intl.DateTimeFormat(own, { ...date.parts, timeZone: "UTC" }).format(date.day);
      return [{ range: { start: index, end: index + written.length }, written, right }];
    });
}

function dateIn(written: string, month: number): { day: Date; parts: Intl.DateTimeFormatOptions } {
  const year = /\d{4}/.exec(written)?.[0];
  const day = /\b\d{1,2}\b/.exec(written)?.[0];
  return {
    day: new Date(Date.UTC(Number(year ?? 2000), month, Number(day ?? 1))),
    parts: {
      month: "long",
      ...(year !== undefined && { year: "numeric" }),
      ...(day !== undefined && { day: "numeric" }),
    },
  };
}

function signsOf(language: string): Signs {
  const parts = new Intl.NumberFormat(language, { useGrouping: "always" }).formatToParts(12_345.6);
  const sign = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  return { group: sign("group", ","), decimal: sign("decimal", ".") };
}

function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
}

function nameOf(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}
