/**
 * What the sums of `content/` come to, worked out a second time: names are replaced by numbers read from the files, and JavaScript does the
 * arithmetic. Nothing here is shared with lib/amounts, which works in fractions and with measures.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runInNewContext } from "node:vm";
import { parse } from "yaml";
import { z } from "zod";
import type { Assumption } from "#lib/costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";

const read = <T>(folder: string, schema: z.ZodType<T>) =>
  new Map(
    readdirSync(join("content", folder)).map((file) => [
      basename(file, ".yaml"),
      schema.parse(parse(readFileSync(join("content", folder, file), "utf8"))),
    ]),
  );

const prices = read("prices", z.object({ from: z.number(), to: z.number().optional() }));
const facts = read("facts", z.object({ value: z.unknown(), unit: z.string() }));

/** The sums as their authors wrote them, by file and name. */
export const sums = read(
  "sums",
  z.object({ amounts: z.record(z.string(), z.union([z.string(), z.number()])) }),
);

/** JavaScript's arithmetic, a half away from zero as in a bill. */
const arithmetic = {
  round: (value: number, step = 1) => Math.sign(value) * Math.floor(Math.abs(value) / step + 0.5) * step,
  floor: (value: number, step = 1) => Math.floor(value / step) * step,
  ceil: (value: number, step = 1) => Math.ceil(value / step) * step,
  min: Math.min,
  max: Math.max,
};

const figure =
  /(?<number>\d+(?:\.\d+)?)(?:\s*(?<unit>%|hours?\b|minutes?\b))?|(?<name>[A-Za-z]\w*(?:-\w+)*(?:\.[A-Za-z]\w*(?:-\w+)*)?)|(?<sign>[$×÷−])/g;
const scales: Readonly<Record<string, number>> = { "%": 1 / 100, minute: 1 / 60, minutes: 1 / 60 };
const signs: Readonly<Record<string, string>> = { $: "", "×": "*", "÷": "/", "−": "-" };

/**
 * A sum in dollars, hours or pieces; a percentage is a fraction of one.
 *
 * @param within the file of content/sums whose own names come first
 * @throws Error where a name is none of a price, a fact, a sum or an input of the cost model
 */
export function worth(sum: string | number, within?: string): number {
  const numbers = String(sum).replaceAll(figure, (whole, number, unit, name, sign) => {
    if (sign !== undefined) return signs[sign] ?? whole;
    if (number !== undefined) return `(${Number(number) * (scales[unit ?? ""] ?? 1)})`;
    return name in arithmetic ? name : `(${named(name, within)})`;
  });
  return z.number().parse(runInNewContext(numbers, { ...arithmetic }));
}

function named(name: string, within: string | undefined): number {
  const [id = "", part] = name.split(".");
  const own = within === undefined ? undefined : sums.get(within)?.amounts[name];
  if (own !== undefined) return worth(own, within);
  const amount = sums.get(id)?.amounts[part ?? ""];
  if (amount !== undefined) return worth(amount, id);
  const input = INPUT_KEYS.find((key) => key === name);
  if (input) return assumed(ASSUMPTIONS[input]);
  return priced(id, part) ?? stated(id) ?? unknown(name);
}

function priced(id: string, part = "middle"): number | undefined {
  const price = prices.get(id);
  if (!price) return undefined;
  const { from, to = from } = price;
  return { from, to, middle: (from + to) / 2 }[part];
}

function stated(id: string): number | undefined {
  const fact = facts.get(id);
  if (typeof fact?.value !== "number") return undefined;
  const [first = ""] = fact.unit.split("/");
  return fact.value * (first === "US cents" ? 1 / 100 : (scales[first.split(" ")[0] ?? ""] ?? 1));
}

function assumed(assumption: Assumption): number {
  const share = assumption.unit.startsWith("percent") ? 1 / 100 : 1;
  if (assumption.kind === "fact") return stated(assumption.factId) ?? assumption.value * share;
  const price = assumption.priceId === undefined ? undefined : priced(assumption.priceId);
  return price ?? assumption.value * share;
}

function unknown(name: string): never {
  throw new Error(`content/ has no price, fact or sum '${name}'.`);
}
