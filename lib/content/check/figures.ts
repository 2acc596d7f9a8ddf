/** The figures of the content as the check reads it, whatever else is wrong with the documents. */
import type { z } from "zod";
import { namesIn } from "../../amounts/expression.ts";
import type { PriceFigures } from "../../amounts/print.ts";
import type { Quantity } from "../../amounts/quantity.ts";
import { INPUT_KEYS } from "../../costs/assumptions.ts";
import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { formatsOf } from "../../site/formats.ts";
import { hasLabels, labeledLanguages, labelsOf } from "../../site/labels.ts";
import { type FigureReference, type Figures, figuresOf } from "../amounts.ts";
import { caseStudySchema } from "../schema/case-study.ts";
import type { CollectionName } from "../schema/collections.ts";
import { factSchema } from "../schema/fact.ts";
import { priceSchema } from "../schema/price.ts";
import { sumsSchema } from "../schema/sums.ts";
import type { FigurePlace } from "./body-parts.ts";
import type { CheckedDocument } from "./document.ts";
import type { Site } from "./site.ts";
import { valueIn } from "./value-path.ts";

export interface SiteFigures extends Figures {
  /** A BCP 47 tag. */
  language: string;
  prices: ReadonlyMap<string, (PriceFigures & { unit: string }) | undefined>;
  facts: ReadonlyMap<string, { unit: string } | undefined>;
  /** The currencies of the prices, each once. */
  currencies: readonly string[];
  /** The quantity of a name; undefined where it cannot be worked out. */
  find(name: string): Quantity | undefined;
  /** Whether a name is an input of the cost model. */
  isInput(name: string): boolean;
  /** The documents whose figures a component prints, through named amounts as well, each once. */
  behind(place: Pick<FigurePlace, "name" | "of">): FigureReference[];
}

/** The ids of the prices, facts and sums that a document names in components and amounts; some may not exist. */
export function figureIds({ source, data, figures }: CheckedDocument): string[] {
  const amounts = source.collection === "sums" ? Object.values(Object(valueIn(data, ["amounts"]))) : [];
  const sums = [
    ...figures.flatMap(({ name, of }) => (name === "Amount" ? [of] : [])),
    ...amounts.map(String),
  ];
  const prices = figures.flatMap(({ name, of }) => (name === "Price" ? [of] : []));
  return [...prices, ...sums.flatMap(namesIn).map((name) => name.replace(/\..*$/, ""))];
}

export function siteFigures(site: Site): SiteFigures {
  const read = <Data>(collection: CollectionName, schema: z.ZodType<Data>): Map<string, Data | undefined> =>
    new Map(
      site.documents
        .filter(({ source }) => source.collection === collection)
        .map(({ source, data }) => [source.id, schema.safeParse(mapTexts(data, withStandIns)).data]),
    );
  const prices = read("prices", priceSchema);
  const facts = read("facts", factSchema);
  const sums = new Map([...read("sums", sumsSchema)].map(([id, data]) => [id, data?.amounts]));
  const studies = new Map(
    [...read("case-studies", caseStudySchema)].map(([id, data]) => [id, data?.outcomes]),
  );
  const written = site.documents.find(({ source }) => source.collection === "company")?.text("language");
  const language = [written, ...labeledLanguages].find((tag) => tag !== undefined && hasLabels(tag)) ?? "";
  const figures = figuresOf(
    { prices, facts, sums, "case-studies": studies },
    { labels: labelsOf(language), formats: formatsOf(language) },
  );

  return {
    ...figures,
    language,
    prices,
    facts,
    currencies: [...new Set([...prices.values()].flatMap((price) => price?.currency ?? []))],
    find: (name) => {
      try {
        return figures.quantity(name);
      } catch {
        return undefined;
      }
    },
    isInput: (name) => INPUT_KEYS.some((known) => known === name),
    behind: ({ name, of }) => {
      if (name === "Quoted") return [];
      return name === "Price" ? [{ collection: "prices", id: of }] : figures.restsOn(of);
    },
  };
}
