/**
 * The text face in one weight, in the format that draws cards: its packages carry Greek and Cyrillic as variable WOFF2
 * only, which the drawing library does not read.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { cached } from "../shared/cached.ts";
import { writeChanged } from "../shared/write-file-atomic.ts";
import { cardFontFolder, cardSubsets } from "./card-faces.ts";

export const cardFontRecipe = {
  name: "card-fonts",
  sources: ["lib/delivery/card-fonts.ts", "lib/delivery/card-faces.ts"],
};

/** Writes them where the drawing looks for them. */
export async function writeCardFonts(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  for (const { subset, ranges } of cardSubsets) {
    const source = readFileSync(
      require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`),
    );
    const characters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const font = await cached(cardFontRecipe, [source, subset], () =>
      subsetFont(source, characters.join(""), { targetFormat: "truetype", variationAxes: { wght: 700 } }),
    );
    writeChanged(join(cardFontFolder, `${subset}.ttf`), font);
  }
}
