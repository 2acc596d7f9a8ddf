/** Amounts of money inside drawings: they stay what they are when a price changes. */
import type { SiteFigures } from "../figures.ts";
import type { Site } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { wholeFile } from "../whole-file.ts";
import type { DrawnWords } from "./drawn-words.ts";
import { amountPattern } from "./typed-amounts.ts";

/** What is larger holds a photograph, and is not drawn with words. */
const mostBytes = 300_000;

export function drawnAmounts(
  { images }: Pick<Site, "images">,
  figures: SiteFigures,
  drawnWords: DrawnWords,
): ContentDiagnostic[] {
  const pattern = amountPattern(figures);
  return [...images].flatMap(([name, { size }]): ContentDiagnostic[] => {
    if (!name.endsWith(".svg") || size > mostBytes) return [];
    const words = drawnWords(name).join("\n");
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
