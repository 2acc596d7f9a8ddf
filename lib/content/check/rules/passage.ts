/** Whether the words that were read state the figure they are quoted for. */
import { evaluate } from "../../../amounts/expression.ts";
import { AmountError, plain as plainQuantity } from "../../../amounts/quantity.ts";
import { parseRational, toNumber } from "../../../amounts/rational.ts";
import { numberWords } from "../number-words.ts";

interface Quoted {
  value: number | string;
  unit: string;
  passage: string;
  /** The sum that gives the value, such as `29.8 - 7.5`. */
  workedOut?: string | undefined;
}

/**
 * What is wrong with a passage, or undefined where it states its figure. A number may be written out ("four"), scaled ("$2.8 billion"), as
 * a share ("one in five", "half") or more exactly than the value; a day in any usual order; other text has to be in it word for word.
 */
export function figureProblem({
  value,
  unit,
  passage,
  workedOut,
}: Quoted): { message: string; remedy: string } | undefined {
  const words = plain(passage);
  if (workedOut !== undefined) return sumProblem(workedOut, value, words, unit);
  if (typeof value === "number")
    return states(words, value, unit) ? undefined : missing(String(value), "figure");
  const days = daysAs(value);
  if (days) return days.some((day) => words.includes(day)) ? undefined : missing(value, "day");
  return words.includes(plain(value)) ? undefined : missing(value, "text");
}

function missing(value: string, what: "figure" | "day" | "text") {
  const own = { figure: `the figure ${value}`, day: `the day ${value}`, text: `the words '${value}'` }[what];
  return {
    message: `The passage does not contain ${own} of 'value'.`,
    remedy:
      what === "text"
        ? "Copy the sentence that says it, or make 'value' the words of the passage."
        : "Copy the sentence that states it. If the page has another figure, correct 'value', 'display' and 'statement'; if the value is a sum of figures in the passage, write the sum into 'workedOut'.",
  };
}

/** Typographic and plain signs are the same sign, any run of spaces is one. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};
const shares: readonly (readonly [RegExp, number])[] = [
  [/\bthree[- ]quarters\b/, 75],
  [/\btwo[- ]thirds\b/, 66.7],
  [/\bhalf\b/, 50],
  [/\b(?:a|one)[- ]third\b/, 33.3],
  [/\b(?:a|one)[- ]quarter\b/, 25],
];

function numbersIn(words: string): number[] {
  const digits = [
    ...words.matchAll(/(\d[\d,]*(?:\.\d+)?)(?:[- ]?(thousand|million|billion|trillion|bn|k|m|b)\b)?/g),
  ];
  const written = [...words.matchAll(/\b[a-z]+(?:-[a-z]+)?\b/g)].flatMap(
    ([word]) => numberWords.get(word) ?? [],
  );
  return [
    ...digits.map(([, digit = "", scale = ""]) => Number(digit.replaceAll(",", "")) * (scales[scale] ?? 1)),
    ...written,
  ];
}

function states(words: string, value: number, unit: string): boolean {
  if (numbersIn(words).some((number) => isSame(number, value))) return true;
  if (unit !== "%") return false;
  const ratios = [...words.matchAll(/\b([a-z]+|\d+) (?:in|out of) (?:every )?([a-z]+|\d+)\b/g)].map(
    ([, part = "", whole = ""]) => (100 * numberOf(part)) / numberOf(whole),
  );
  return (
    ratios.some((share) => isSame(share, value)) ||
    shares.some(([word, share]) => word.test(words) && Math.abs(share - value) < 0.5)
  );
}

const numberOf = (word: string): number => numberWords.get(word) ?? Number(word);

/** The same number, or one that is it when rounded: a passage may say $2,770,151,146 for a value of 2.77 billion, never 30 for 29. */
function isSame(stated: number, value: number): boolean {
  if (stated === value) return true;
  const figures = value.toExponential().replace(/e.*|[-.]/g, "").length;
  return figures > 1 && Number(stated.toPrecision(figures)) === value;
}

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** Every usual way to write a day or a month; undefined for a value that is neither. */
function daysAs(value: string): string[] | undefined {
  const [, year = "", month = "", day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  const name = months[Number(month) - 1];
  if (!name) return undefined;
  const names = [name, name.slice(0, 3), `${name.slice(0, 3)}.`];
  if (!day) return [value, ...names.flatMap((each) => [`${each} ${year}`, `${each}, ${year}`])];
  const [d, m] = [String(Number(day)), String(Number(month))];
  return [
    value,
    `${m}/${d}/${year}`,
    `${month}/${day}/${year}`,
    ...names.flatMap((each) => [`${each} ${d}, ${year}`, `${each} ${day}, ${year}`, `${d} ${each} ${year}`]),
  ];
}

/** Factors that turn shares into percent and months into years; no source has to state them. */
const conversions: ReadonlySet<string> = new Set(["100", "12"]);

/** A sum of numbers that the passage states, with + - × ÷ (or * /), worked out as on paper: × and ÷ first. */
function sumProblem(sum: string, value: number | string, words: string, unit: string) {
  const tokens = plain(sum).replaceAll("×", "*").replaceAll("÷", "/").replaceAll("$", "").replaceAll("%", "");
  if (!/^\d[\d,]*(?:\.\d+)?(?: [-+*/] \d[\d,]*(?:\.\d+)?)+$/.test(tokens))
    return {
      message: `'workedOut' (${sum}) cannot be read as a sum.`,
      remedy: "Write numbers with + - × ÷ between them and spaces around each sign: 29.8 - 7.5",
    };
  const parts = tokens.split(/ ([-+*/]) /);
  const unstated = parts.find(
    (part) =>
      /\d/.test(part) && !conversions.has(part) && !states(words, Number(part.replaceAll(",", "")), unit),
  );
  if (unstated !== undefined)
    return {
      message: `The passage does not contain ${unstated}, a number of 'workedOut' (${sum}).`,
      remedy: "Copy every sentence that states a number of the sum; join distant ones with ' … '.",
    };
  const result = resultOf(tokens.replaceAll(",", ""));
  if (typeof result !== "number") return result;
  return typeof value === "number" && isSame(result, value)
    ? undefined
    : {
        message: `'workedOut' (${sum}) gives ${result}, and 'value' says ${value}.`,
        remedy: `Correct the sum, or write ${result} into 'value'.`,
      };
}

/** A sum of numbers alone, as a calculator shows it; or why there is no result. */
function resultOf(sum: string): number | { message: string; remedy: string } {
  try {
    return Number(
      toNumber(evaluate(sum, (name) => plainQuantity(parseRational(name))).value).toPrecision(12),
    );
  } catch (error) {
    if (error instanceof AmountError) return { message: error.message, remedy: error.remedy };
    throw error;
  }
}
