/** The figures of `content/` by name, and the components that print them: prices, facts, named sums and the cost model's defaults. */
import { evaluate, namesIn } from "../amounts/expression.ts";
import { type Language, type PriceFigures, partOfPrice, printAmount, printPrice } from "../amounts/print.ts";
import { AmountError, money, type Quantity, statedQuantity } from "../amounts/quantity.ts";
import { toNumber } from "../amounts/rational.ts";
import type { Assumption } from "../costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "../costs/assumptions.ts";
import { type FigurePrinter, printFigure, replaceFigureTags } from "../mdx/figure-tags.ts";

/** What amounts are worked out from; a document that cannot be read is `undefined` under its name. */
export interface FigureSources {
  prices: ReadonlyMap<string, PriceFigures | undefined>;
  facts: ReadonlyMap<string, { value: number | string; unit: string } | undefined>;
  sums: ReadonlyMap<string, Readonly<Record<string, string | number>> | undefined>;
  /** What was measured for clients, by the case study's id. */
  "case-studies": ReadonlyMap<string, readonly MeasuredFigure[] | undefined>;
}

/** A figure of a case study: `name-of-the-case.id` in a sum. */
export interface MeasuredFigure {
  id: string;
  value: number;
  unit: string;
}

/** A document whose figure is used. */
export interface FigureReference {
  collection: "prices" | "facts" | "sums" | "case-studies";
  id: string;
}

/** The figures of a site. */
export interface Figures extends FigurePrinter {
  /** Every name that an amount may use, for suggestions: prices, facts, `file.name` of sums and case studies, inputs of the cost model. */
  names: readonly string[];
  /** @throws AmountError where a name is unknown or the sum cannot be worked out */
  quantity(sum: string): Quantity;
  /** The documents that a sum is worked out from, through named amounts and inputs of the cost model as well, each once. */
  restsOn(sum: string): FigureReference[];
  /** The default of an input of the cost model that a price or a fact of content/ states. */
  stated(assumption: Assumption): number | undefined;
  /**
   * A text of a field or an attribute as it is printed.
   *
   * @throws AmountError where one of its components cannot be printed
   */
  fill(text: string): string;
}

/** A document with errors of its own; whatever uses it is not checked. */
export class UnreadableFigure extends Error {
  override name = "UnreadableFigure";

  constructor(id: string) {
    super(`The file of '${id}' has errors of its own.`);
  }
}

/** What a name of an amount means. */
type Target =
  | { collection: "sums" | "prices" | "case-studies"; id: string; part: string | undefined }
  | { collection: "facts"; id: string }
  | { collection: undefined; assumption: Assumption };

export function figuresOf(sources: FigureSources, language: Language): Figures {
  const { prices, facts, sums, "case-studies": studies } = sources;
  const names = [
    ...prices.keys(),
    ...facts.keys(),
    ...[...sums].flatMap(([id, amounts]) => Object.keys(amounts ?? {}).map((name) => `${id}.${name}`)),
    ...[...studies].flatMap(([id, measured]) => (measured ?? []).map((figure) => `${id}.${figure.id}`)),
    ...INPUT_KEYS,
  ];
  const worked = new Map<string, Quantity>();
  const working = new Set<string>();

  /** @param within the file of content/sums whose own names come first */
  function target(name: string, within: string | undefined): Target | undefined {
    const [id = "", part] = name.split(".");
    if (within !== undefined && part === undefined && Object.hasOwn(sums.get(within) ?? {}, id))
      return { collection: "sums", id: within, part: id };
    if (sums.has(id)) return { collection: "sums", id, part };
    if (prices.has(id)) return { collection: "prices", id, part };
    if (part === undefined && facts.has(id)) return { collection: "facts", id };
    if (studies.has(id)) return { collection: "case-studies", id, part };
    const key = INPUT_KEYS.find((known) => known === name);
    return key && { collection: undefined, assumption: ASSUMPTIONS[key] };
  }

  function named(name: string, within: string | undefined): Quantity {
    const found = target(name, within);
    switch (found?.collection) {
      case "sums":
        return amountOf(found.id, found.part);
      case "prices":
        return priceOf(found.id, found.part);
      case "facts":
        return factOf(found.id);
      case "case-studies":
        return measuredOf(found.id, found.part);
    }
    if (found) return inputOf(stated(found.assumption) ?? found.assumption.value, found.assumption.unit);
    throw unknown(name, [...(within === undefined ? [] : Object.keys(sums.get(within) ?? {})), ...names]);
  }

  function amountOf(id: string, name: string | undefined): Quantity {
    const amounts = sums.get(id);
    if (!amounts && sums.has(id)) throw new UnreadableFigure(id);
    const sum = name !== undefined && amounts && Object.hasOwn(amounts, name) ? amounts[name] : undefined;
    const whole = `${id}.${name}`;
    if (sum === undefined) throw unknown(name === undefined ? id : whole, names);
    const before = worked.get(whole);
    if (before) return before;
    if (working.has(whole))
      throw new AmountError(
        `'${whole}' is worked out from itself.`,
        `Look at content/sums/${id}.yaml: two amounts there need each other.`,
      );
    working.add(whole);
    try {
      const quantity = evaluate(String(sum), (other) => named(other, id));
      worked.set(whole, quantity);
      return quantity;
    } finally {
      working.delete(whole);
    }
  }

  function priceOf(id: string, part = "middle"): Quantity {
    const price = prices.get(id);
    if (!price) throw new UnreadableFigure(id);
    if (part !== "from" && part !== "to" && part !== "middle")
      throw unknown(`${id}.${part}`, [`${id}.from`, `${id}.to`, `${id}.middle`]);
    return money(partOfPrice(price, part), price.currency);
  }

  function factOf(id: string): Quantity {
    const fact = facts.get(id);
    if (!fact) throw new UnreadableFigure(id);
    if (typeof fact.value === "number") return statedQuantity(fact.value, fact.unit);
    throw new AmountError(
      `The fact '${id}' is a text ('${fact.value}'), and nothing can be worked out from it.`,
      `Print it with <Fact id="${id}" />, or use a fact whose 'value' is a number.`,
    );
  }

  function measuredOf(id: string, name: string | undefined): Quantity {
    const measured = studies.get(id);
    if (!measured) throw new UnreadableFigure(id);
    const figure = measured.find((each) => each.id === name);
    if (figure) return statedQuantity(figure.value, figure.unit);
    throw unknown(name === undefined ? id : `${id}.${name}`, [
      ...measured.map((each) => `${id}.${each.id}`),
      ...names,
    ]);
  }

  function stated(assumption: Assumption): number | undefined {
    if (assumption.kind === "fact") {
      const value = facts.get(assumption.factId)?.value;
      return typeof value === "number" ? value : undefined;
    }
    const price = assumption.priceId === undefined ? undefined : prices.get(assumption.priceId);
    return price ? toNumber(partOfPrice(price, "middle")) : assumption.absent;
  }

  /** @param seen the named amounts that were followed already, for two that need each other */
  function* resting(sum: string, within: string | undefined, seen: Set<string>): Generator<FigureReference> {
    for (const name of namesIn(sum)) {
      const found = target(name, within);
      if (found === undefined) continue;
      if (found.collection === undefined) yield* behindInput(found.assumption);
      else yield { collection: found.collection, id: found.id };
      if (found.collection !== "sums") continue;
      const { id, part = "" } = found;
      if (seen.has(`${id}.${part}`)) continue;
      seen.add(`${id}.${part}`);
      yield* resting(String(sums.get(id)?.[part] ?? ""), id, seen);
    }
  }

  const quantities = new Map<string, Quantity>();
  const quantity = (sum: string): Quantity => {
    const result = quantities.get(sum) ?? evaluate(sum, (name) => named(name, undefined));
    quantities.set(sum, result);
    return result;
  };
  const references = new Map<string, FigureReference[]>();
  const print: FigurePrinter = {
    price: ({ of, part }) => {
      const price = prices.get(of);
      if (price) return printPrice(price, part, language.formats);
      if (prices.has(of)) throw new UnreadableFigure(of);
      throw unknown(of, [...prices.keys()]);
    },
    amount: ({ of, ...form }) => printAmount(quantity(of), form, language),
    quoted: ({ figure }) => figure,
  };
  return {
    ...print,
    names,
    quantity,
    restsOn: (sum) => {
      const known = references.get(sum);
      if (known) return known;
      const found = [...resting(sum, undefined, new Set())];
      const each = [...new Map(found.map((one) => [`${one.collection}/${one.id}`, one])).values()];
      references.set(sum, each);
      return each;
    },
    stated,
    fill: (text) =>
      replaceFigureTags(text, ({ name, attributes }) => printFigure(name, attributes, print) ?? ""),
  };
}

function* behindInput(assumption: Assumption): Generator<FigureReference> {
  if (assumption.kind === "fact") yield { collection: "facts", id: assumption.factId };
  else if (assumption.priceId !== undefined) yield { collection: "prices", id: assumption.priceId };
}

/** An input of the cost model by the unit it is counted in; counts and hours are plain numbers there. */
function inputOf(value: number, unit: Assumption["unit"]): Quantity {
  if (unit.startsWith("dollars")) return statedQuantity(value, "USD");
  return statedQuantity(value, unit.startsWith("percent") ? "%" : "");
}

function unknown(name: string, known: readonly string[]): AmountError {
  return new AmountError(
    `There is no price, fact or named amount '${name}'.`,
    "Write the file name of a price or a fact, or an amount of content/sums or an outcome of content/case-studies as file.name. A minus between names needs a space on both sides.",
    { name, known },
  );
}
