/** Finds a statement in what a visitor can see. */

import { weekdays } from "../../../site/opening-hours.ts";
import type { BuiltPage } from "../site/built-page.ts";
import { textOf } from "../site/graph.ts";
import { isObject } from "../site/json.ts";
import { fold, runAt } from "../site/visible-text.ts";
import type { MatchMode, Statement } from "./statements.ts";

/** Where a visitor finds it. */
export interface Found {
  /** `main > header > h1` */
  element: string;
  line: number;
  column: number;
}

type Finder = (page: BuiltPage, value: unknown, statement: Statement) => Found | undefined;

const finders: Record<MatchMode, Finder> = {
  text: (page, value) => atText(page, fold(String(value))),
  mention: (page, value) => atText(page, fold(String(value)).toLowerCase(), lowered(page)),
  byline: (page, value) => inMain(page, fold(String(value)), page.text),
  headline: (page, value) => {
    const text = fold(String(value));
    const heading = page.headings.find((candidate) => candidate.level === 1 && candidate.text === text);
    return heading && { element: "h1", line: heading.line, column: heading.column };
  },
  date: (page, value) => {
    const time = page.times.find(({ datetime, text }) => datetime === value && text !== "");
    return time && { element: `time "${time.text}"`, line: time.line, column: time.column };
  },
  day: (page, value) => {
    const [year = ""] = String(value).split("-");
    return (
      finders.date(page, value, noStatement) ?? atPattern(page, new RegExp(`\\b${RegExp.escape(year)}\\b`))
    );
  },
  breadcrumb: (page, value, { index }) =>
    page.breadcrumbs[index] === fold(String(value))
      ? { element: `nav > li:nth-child(${index + 1})`, ...atBreadcrumbs(page) }
      : undefined,
  link: (page, value) => {
    const link = page.links.find(({ href }) => sameAddress(page, href, String(value)));
    return link && { element: `a "${link.text.slice(0, 60)}"`, line: link.line, column: link.column };
  },
  telephone: (page, value) => {
    const digits = String(value).replace(/\D/g, "");
    return digits === ""
      ? undefined
      : atPattern(page, new RegExp([...digits].join("[\\s().\\u00a0\\u2011-]*")));
  },
  price: (page, value) => atPrice(page, Number(value)),
  hours: (page, value) => atHours(page, value),
};

const noStatement: Statement = {
  node: {},
  property: "",
  value: undefined,
  index: 0,
  matchMode: "date",
  rule: "visible",
};

export function find(page: BuiltPage, statement: Statement): Found | undefined {
  return finders[statement.matchMode](page, statement.value, statement);
}

/** The first occurrence in the main content, or else anywhere on the page. */
function atText(page: BuiltPage, text: string, within = page.text): Found | undefined {
  if (text === "") return undefined;
  const offset = within.indexOf(text);
  return offset === -1 ? undefined : (inMain(page, text, within) ?? foundAt(page, offset));
}

function inMain(page: BuiltPage, text: string, within: string): Found | undefined {
  const start = page.mainText === "" ? -1 : page.text.indexOf(page.mainText);
  const offset = start === -1 || text === "" ? -1 : within.indexOf(text, start);
  return offset === -1 || offset + text.length > start + page.mainText.length
    ? undefined
    : foundAt(page, offset);
}

function atPattern(page: BuiltPage, pattern: RegExp): Found | undefined {
  const match = pattern.exec(page.text);
  return match ? foundAt(page, match.index) : undefined;
}

function foundAt(page: BuiltPage, offset: number): Found | undefined {
  const run = runAt(page.runs, offset);
  return run && { element: run.element, line: run.line, column: run.column };
}

const loweredTexts = new WeakMap<BuiltPage, string>();

/** The page's text in lowercase; letters whose lowercase form is longer stay, so that offsets match. */
function lowered(page: BuiltPage): string {
  const ready = loweredTexts.get(page);
  if (ready !== undefined) return ready;
  const small = page.text.toLowerCase();
  const text =
    small.length === page.text.length
      ? small
      : page.text.replace(/./gsu, (letter) =>
          letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
        );
  loweredTexts.set(page, text);
  return text;
}

function atBreadcrumbs(page: BuiltPage): { line: number; column: number } {
  const link = page.links.find(({ text }) => text === page.breadcrumbs[0]);
  return { line: link?.line ?? 1, column: link?.column ?? 1 };
}

function sameAddress(page: BuiltPage, href: string, address: string): boolean {
  if (href === address) return true;
  return URL.canParse(href, page.canonical) && URL.canParse(address)
    ? new URL(href, page.canonical).href === new URL(address).href
    : false;
}

/** `25` is not found in `125`, `2.25` or `25,000`. */
function atPrice(page: BuiltPage, amount: number): Found | undefined {
  if (!Number.isFinite(amount)) return undefined;
  if (amount === 0)
    return atPattern(
      page,
      /\bfree\b|no charge|\bgratis\b|sin (?:costo|cargo)|kostenlos|(?<![\d.,])0(?:\.00)?(?![\d.,]*\d)/i,
    );
  const forms = new Set(
    ["en-US", "de-DE", languageOf(page)].flatMap((locale) =>
      [0, 2].map((digits) =>
        amount.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: 2 }),
      ),
    ),
  );
  const any = [...forms, String(amount)].map((form) => RegExp.escape(form)).join("|");
  return atPattern(page, new RegExp(`(?<![\\d.,])(?:${any})(?![.,]?\\d)`));
}

/** English where a page has no tag that Intl knows: that it has none is a rule's own finding. */
function languageOf({ language }: BuiltPage): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** A day of the week by schema.org's name, as the page's language writes it: whole, or its first three letters. */
function dayForms(day: string, language: string): string {
  const index = weekdays.map(String).indexOf(day);
  const date = Date.UTC(2024, 0, 1 + index);
  const own = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);
  const names = [day, ...(index < 0 ? [] : [own])].map((name) => RegExp.escape(name));
  return `(?:${[...names, ...names.map((name) => `${name.slice(0, 3)}\\b`)].join("|")})`;
}

/** The first and last day and both times, in the 24- or the 12-hour clock, near each other. */
function atHours(page: BuiltPage, value: unknown): Found | undefined {
  if (!isObject(value)) return undefined;
  const days = [value.dayOfWeek].flat().map((day) => String(day).replace("https://schema.org/", ""));
  const times = [value.opens, value.closes].map((time) => clockForms(textOf(time) ?? ""));
  const names = [days[0], days.at(-1)].map((day) => dayForms(day ?? "", languageOf(page)));
  const near = "[^]{0,80}?";
  return atPattern(
    page,
    new RegExp([...(days.length > 1 ? names : names.slice(0, 1)), ...times].join(near), "i"),
  );
}

function clockForms(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  const twelve = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  const half = Number(hour) < 12 ? "a" : "p";
  const minutes = minute === "00" ? `(?::${minute})?` : `:${minute}`;
  return `(?:(?<!\\d)0?${Number(hour)}:${minute}|${twelve}${minutes}\\s*${half}\\.?\\s?m)`;
}
