/** The site's own comparisons as its pages have them: with the scores that follow from today's costs. */
import { basename } from "node:path";
import type { ComparisonData } from "#lib/content/schema/comparison.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const content = sampleContent();

/** @param file the name in `content/comparisons`, with its ending */
export function ownComparison(file: string): ComparisonData {
  return content.get("comparisons", basename(file, ".yaml")).data;
}
