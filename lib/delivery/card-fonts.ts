/**
 * The text face in one weight, in the format that draws cards: its packages carry Greek and Cyrillic as variable WOFF2
 * only, which the drawing library does not read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { cardFontFolder, cardSubsets } from "./card-faces.ts";

/** Writes those that are not there yet. */
export async function writeCardFonts(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  mkdirSync(cardFontFolder, { recursive: true });
  for (const { subset, ranges } of cardSubsets) {
    const file = join(cardFontFolder, `${subset}.ttf`);
    if (existsSync(file)) continue;
    const source = require.resolve(
      `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
    );
    const characters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    writeFileSync(
      file,
      await subsetFont(readFileSync(source), characters.join(""), {
        targetFormat: "truetype",
        variationAxes: { wght: 700 },
      }),
    );
  }
}
