/**
 * The components that print a figure inside a text: `<Price of="…" />`, `<Amount of="…" />`, `<Quoted figure="…" />`. Bodies have them from
 * MDX; in fields, which hold plain text or Markdown, and in attributes they are found here, and are gone before anything else reads the text.
 */
import { components, type PropsOf } from "./registry.ts";

export const figureNames = ["Price", "Amount", "Quoted"] as const;
export type FigureName = (typeof figureNames)[number];

/** A component as written, its attributes not yet validated. */
export interface FigureTag {
  name: FigureName;
  attributes: Record<string, string>;
  /** In UTF-16 code units from the text's beginning. */
  start: number;
  end: number;
}

/** What prints each of them. */
export interface FigurePrinter {
  price(props: PropsOf<"Price">): string;
  amount(props: PropsOf<"Amount">): string;
  quoted(props: PropsOf<"Quoted">): string;
}

/**
 * What a component prints; undefined where it is none that prints a figure.
 *
 * @throws ZodError where an attribute does not fit, and whatever the printer throws
 */
export function printFigure(
  name: string,
  attributes: Readonly<Record<string, string>>,
  print: FigurePrinter,
): string | undefined {
  switch (name) {
    case "Price":
      return print.price(components.Price.props.parse(attributes));
    case "Amount":
      return print.amount(components.Amount.props.parse(attributes));
    case "Quoted":
      return print.quoted(components.Quoted.props.parse(attributes));
    default:
      return undefined;
  }
}

const names = figureNames.join("|");
const tag = new RegExp(`<(${names})((?:\\s+[A-Za-z]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'))*)\\s*/>`, "g");
const attribute = /([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const beginning = new RegExp(`</?(?:${names})\\b`, "g");

/** Whether a text can hold one at all; most do not. */
const mayHold = (text: string): boolean => text.includes("<");

export function figureTags(text: string): FigureTag[] {
  if (!mayHold(text)) return [];
  return [...text.matchAll(tag)].flatMap((match) => {
    const name = figureNames.find((known) => known === match[1]);
    if (!name) return [];
    const attributes = Object.fromEntries(
      [...(match[2] ?? "").matchAll(attribute)].map(([, key = "", double, single = ""]) => [
        key,
        double ?? single,
      ]),
    );
    return [{ name, attributes, start: match.index, end: match.index + match[0].length }];
  });
}

/** Where such a component begins and cannot be read: without quotes, with typographic ones, without its end. */
export function brokenFigureTags(text: string): number[] {
  if (!mayHold(text)) return [];
  const read = new Set(figureTags(text).map(({ start }) => start));
  return [...text.matchAll(beginning)].flatMap(({ index }) => (read.has(index) ? [] : [index]));
}

/** The text with each of them replaced. */
export function replaceFigureTags(text: string, replacement: (tag: FigureTag) => string): string {
  let result = "";
  let end = 0;
  for (const found of figureTags(text)) {
    result += text.slice(end, found.start) + replacement(found);
    end = found.end;
  }
  return result + text.slice(end);
}

/** The text as a rule about its characters reads it: digits in their place, so that every other character keeps its offset. */
export const withDigits = (text: string): string =>
  mayHold(text) ? text.replace(tag, (found) => "1".repeat(found.length)) : text;

/** The text about as long as it is printed, for rules about lengths, which know no prices. */
export const withStandIns = (text: string): string => replaceFigureTags(text, () => "$1,234");

/** Data with every text in it replaced. */
export function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item) => mapTexts(item, change));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}
