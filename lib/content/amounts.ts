/** The figures of `content/` by name, and the components that print them: prices, facts, named sums and the cost model's defaults. */
import { evaluate, namesIn } from "../amounts/expression.ts";
import { type Language, type PriceFigures, partOfPrice, printAmount, printPrice } from "../amounts/print.ts";
import { AmountError, money, type Quantity, statedQuantity } from "../amounts/quantity.ts";
import type { Assumption } from "../costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "../costs/assumptions.ts";
import { type FigurePrinter, printFigure, replaceFigureTags } from "../mdx/figure-tags.ts";

/** What amounts are worked out from; a document that cannot be read is `undefined` under its name. */
export interface FigureSources {
  prices: ReadonlyMap<string, PriceFigures | undefined>;
  facts: ReadonlyMap<string, { value: number | string; unit: string } | undefined>;
  sums: ReadonlyMap<string, Readonly<Record<string, string | number>> | undefined>;
}

/** A document whose figure is used. */
export interface FigureReference {
  collection: "prices" | "facts" | "sums";
  id: string;
}

/** The figures of a site. */
export interface Figures extends FigurePrinter {
  /** Every name that an amount may use, for proposals; ends of prices and parts of sums are written after a dot. */
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

/** A document that has errors of its own: whoever uses it cannot be judged. */
export class UnreadableFigure extends Error {
  override name = "UnreadableFigure";
}

export function figuresOf(sources: FigureSources, language: Language): Figures {
  const { prices, facts, sums } = sources;
  const names = [
    ...prices.keys(),
    ...facts.keys(),
    ...[...sums].flatMap(([id, amounts]) => Object.keys(amounts ?? {}).map((name) => `${id}.${name}`)),
    ...INPUT_KEYS,
  ];
  const worked = new Map<string, Quantity>();
  const working = new Set<string>();

  function named(name: string, within: string | undefined): Quantity {
    const [id = "", part] = name.split(".");
    const own = within !== undefined && part === undefined && Object.hasOwn(sums.get(within) ?? {}, id);
    if (own) return amountOf(within, id);
    if (sums.has(id)) return amountOf(id, part);
    if (prices.has(id)) return priceOf(id, part);
    if (part === undefined && facts.has(id)) return factOf(id);
    const key = INPUT_KEYS.find((known) => known === name);
    if (key) {
      const assumption: Assumption = ASSUMPTIONS[key];
      return inputOf(stated(assumption) ?? assumption.value, assumption.unit);
    }
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

  function stated(assumption: Assumption): number | undefined {
    if (assumption.kind === "fact") {
      const value = facts.get(assumption.factId)?.value;
      return typeof value === "number" ? value : undefined;
    }
    const price = assumption.priceId === undefined ? undefined : prices.get(assumption.priceId);
    return price ? (price.from + (price.to ?? price.from)) / 2 : assumption.absent;
  }

  /** @param seen the named amounts that were followed already, for two that need each other */
  function* resting(sum: string, within: string | undefined, seen: Set<string>): Generator<FigureReference> {
    for (const name of namesIn(sum)) {
      const [id = "", part] = name.split(".");
      const own = within !== undefined && part === undefined && Object.hasOwn(sums.get(within) ?? {}, id);
      if (own || sums.has(id)) {
        const [file, amount = ""] = own ? [within, id] : [id, part];
        yield { collection: "sums", id: file };
        if (seen.has(`${file}.${amount}`)) continue;
        seen.add(`${file}.${amount}`);
        yield* resting(String(sums.get(file)?.[amount] ?? ""), file, seen);
      } else if (prices.has(id)) yield { collection: "prices", id };
      else if (facts.has(id)) yield { collection: "facts", id };
      else yield* behindInput(name);
    }
  }

  const quantity = (sum: string): Quantity => evaluate(sum, (name) => named(name, undefined));
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
      const found = [...resting(sum, undefined, new Set())];
      return [...new Map(found.map((each) => [`${each.collection}/${each.id}`, each])).values()];
    },
    stated,
    fill: (text) =>
      replaceFigureTags(text, ({ name, attributes }) => printFigure(name, attributes, print) ?? ""),
  };
}

function* behindInput(name: string): Generator<FigureReference> {
  const key = INPUT_KEYS.find((known) => known === name);
  const assumption: Assumption | undefined = key && ASSUMPTIONS[key];
  if (assumption?.kind === "fact") yield { collection: "facts", id: assumption.factId };
  else if (assumption?.priceId !== undefined) yield { collection: "prices", id: assumption.priceId };
}

/** An input of the cost model by the unit it is counted in; counts and hours are plain numbers there. */
function inputOf(value: number, unit: Assumption["unit"]): Quantity {
  if (unit.startsWith("dollars")) return statedQuantity(value, "USD");
  return statedQuantity(value, unit.startsWith("percent") ? "%" : "");
}

function unknown(name: string, known: readonly string[]): AmountError {
  return new AmountError(
    `There is no price, fact or named amount '${name}'.`,
    "Write the file name of a price or a fact, or an amount of content/sums as file.name. A minus between names needs a space on both sides.",
    { name, known },
  );
}
