/** The little language of amounts: numbers, names of prices and facts, + - * / ( ), and round, floor, ceil, min, max. */
import {
  AmountError,
  add,
  divide,
  money,
  multiply,
  negate,
  plain,
  type Quantity,
  roundTo,
  smaller,
  subtract,
  withUnit,
} from "./quantity.ts";
import { parseRational, type Rational, rational } from "./rational.ts";

/** The quantity behind a name. @throws AmountError where there is none */
export type Scope = (name: string) => Quantity;

interface Token {
  kind: "number" | "name" | "sign";
  text: string;
}

/** A name: words of letters and digits joined by hyphens, and a part after a dot (`managed-per-user.from`). */
const token =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)?)|(?<sign>[-+*/(),%$×÷−]))/y;
const meant: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "−": "-" };
const functions = ["round", "floor", "ceil", "min", "max"] as const;
type FunctionName = (typeof functions)[number];
const one = rational(1n);
/** A sum that a person writes; a longer one would only exhaust the stack. */
const longest = 1000;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== "") {
    const at = token.lastIndex;
    const { number, name, sign = "" } = token.exec(text)?.groups ?? {};
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (sign !== "") tokens.push({ kind: "sign", text: meant[sign] ?? sign });
    else
      throw new AmountError(
        `'${text.slice(at).trim().slice(0, 12)}' cannot be read in a sum.`,
        "A sum has numbers, names of prices and facts, + - * / and parentheses: 25 * managed-per-user * 12",
      );
  }
  return tokens;
}

/** The names that a sum uses, each once, functions and units left out; none where it cannot be read. */
export function namesIn(text: string): string[] {
  let tokens: Token[];
  try {
    tokens = tokensOf(text);
  } catch {
    // The evaluator reports what cannot be read.
    return [];
  }
  const isCall = (index: number): boolean =>
    functions.some((name) => name === tokens[index]?.text) && tokens[index + 1]?.text === "(";
  const isUnit = (index: number): boolean =>
    tokens[index - 1]?.kind === "number" &&
    tokens[index - 2]?.text !== "$" &&
    withUnit(one, tokens[index]?.text ?? "") !== undefined;
  const names = tokens.filter(({ kind }, index) => kind === "name" && !isCall(index) && !isUnit(index));
  return [...new Set(names.map(({ text: name }) => name))];
}

/**
 * @throws AmountError where it cannot be read or worked out
 * @example evaluate("25 * managed-per-user * 12", scope) // { value: 42000, measure: "money USD" }
 */
export function evaluate(text: string, scope: Scope): Quantity {
  if (text.length > longest)
    throw new AmountError(
      "This sum is too long.",
      "Split it into named amounts in a file of content/sums, and use their names.",
    );
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): Token | undefined => tokens[at];
  const take = (sign: string): boolean => {
    const found = next()?.kind === "sign" && next()?.text === sign;
    if (found) at += 1;
    return found;
  };
  const need = (sign: string): void => {
    if (!take(sign)) throw unexpected(next(), `'${sign}'`);
  };

  function sum(): Quantity {
    let value = product();
    for (;;) {
      if (take("+")) value = add(value, product());
      else if (take("-")) value = subtract(value, product());
      else return value;
    }
  }

  function product(): Quantity {
    let value = factor();
    for (;;) {
      if (take("*")) value = multiply(value, factor());
      else if (take("/")) value = divide(value, factor());
      else return value;
    }
  }

  function factor(): Quantity {
    if (take("-")) return negate(factor());
    if (take("(")) {
      const value = sum();
      need(")");
      return value;
    }
    if (take("$")) return money(number(), "USD");
    const { kind, text: word } = next() ?? {};
    if (kind === "number") return measured(number());
    if (kind !== "name" || word === undefined) throw unexpected(next(), "a number or a name");
    at += 1;
    const called = functions.find((name) => name === word);
    return called && take("(") ? call(called) : scope(word);
  }

  function number(): Rational {
    const { kind, text: digits = "" } = next() ?? {};
    if (kind !== "number") throw unexpected(next(), "a number");
    at += 1;
    return parseRational(digits);
  }

  function measured(value: Rational): Quantity {
    const unit = next();
    const quantity = unit && (unit.kind === "name" || unit.text === "%") && withUnit(value, unit.text);
    if (quantity) at += 1;
    return quantity || plain(value);
  }

  function call(name: FunctionName): Quantity {
    const first = sum();
    let value = first;
    if (name === "min" || name === "max") {
      while (take(",")) value = pick(name, value, sum());
    } else {
      value = roundTo(first, take(",") ? number() : undefined, name);
    }
    need(")");
    return value;
  }

  if (tokens.length === 0)
    throw new AmountError("There is no sum here.", "Write one: 25 * managed-per-user * 12");
  const result = sum();
  if (next()) throw unexpected(next(), "+ - * or /");
  return result;
}

function pick(name: "min" | "max", a: Quantity, b: Quantity): Quantity {
  return name === "min" ? smaller(a, b) : negate(smaller(negate(a), negate(b)));
}

function unexpected(found: Token | undefined, wanted: string): AmountError {
  if (found?.text === ",")
    return new AmountError(
      "A comma cannot be read in a number.",
      "Write numbers without separators: 1200, not 1,200.",
    );
  return new AmountError(
    found ? `'${found.text}' is out of place in this sum.` : "This sum is not finished.",
    `Expected here: ${wanted}. For example: 25 * managed-per-user * 12`,
  );
}
