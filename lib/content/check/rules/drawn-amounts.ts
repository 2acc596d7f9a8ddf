/** Amounts of money inside drawings: they stay what they are when a price changes. */
import { join } from "node:path";
import type { SiteFigures } from "../figures.ts";
import type { Site } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { wholeFile } from "../whole-file.ts";
import { drawnWords } from "./drawn-words.ts";
import { amountPattern } from "./typed-amounts.ts";

/** What is larger holds a photograph, and is not drawn with words. */
const mostBytes = 300_000;

export function drawnAmounts(site: Site, figures: SiteFigures): ContentDiagnostic[] {
  const pattern = amountPattern(figures);
  return [...site.images].flatMap(([name, { size }]): ContentDiagnostic[] => {
    if (!name.endsWith(".svg") || size > mostBytes) return [];
    const words = drawnWords(join(site.root, "content", "images", name)).join("\n");
    const [first] = words.match(pattern) ?? [];
    if (first === undefined) return [];
    return [
      wholeFile(
        `content/images/${name}`,
        "figure-typed",
        `'${first}' is drawn in this file, and would stay there when a price changes.`,
        "Take the figure out of the drawing, and print it in the caption with <Price> or <Amount>.",
      ),
    ];
  });
}
