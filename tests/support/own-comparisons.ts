/** The site's own comparisons as its pages have them: with the scores that follow from today's costs. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Figures, figuresOf } from "#lib/content/amounts.ts";
import { withCostScores } from "#lib/content/cost-scores.ts";
import { type ComparisonData, comparisonSchema } from "#lib/content/schema/comparison.ts";
import { factSchema } from "#lib/content/schema/fact.ts";
import { priceSchema } from "#lib/content/schema/price.ts";
import { sumsSchema } from "#lib/content/schema/sums.ts";
import { mapTexts } from "#lib/mdx/figure-tags.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { english } from "./english.ts";

const read = (file: string): unknown => parse(readFileSync(file, "utf8"));

function all<Data>(folder: string, of: (data: unknown) => Data): Map<string, Data> {
  return new Map(
    readdirSync(folder).map((file) => [file.replace(/\.yaml$/, ""), of(read(`${folder}/${file}`))]),
  );
}

function ownFigures(): Figures {
  return figuresOf(
    {
      prices: all("content/prices", (data) => priceSchema.parse(data)),
      facts: all("content/facts", (data) => factSchema.parse(data)),
      sums: all("content/sums", (data) => sumsSchema.parse(data).amounts),
    },
    { labels: english, formats: formatsOf("en-US") },
  );
}

const figures = ownFigures();

/** @param file the name in `content/comparisons`, with its ending */
export function ownComparison(file: string): ComparisonData {
  const data = comparisonSchema.parse(mapTexts(read(`content/comparisons/${file}`), figures.fill));
  return withCostScores(data, figures);
}
