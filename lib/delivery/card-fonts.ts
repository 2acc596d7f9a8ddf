/**
 * The faces of cards in the format that the drawing library reads. Fontsource's packages carry Greek, Cyrillic, and most of what a
 * theme may name, as variable WOFF2 only.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { ThemeData } from "../content/schema/theme.ts";
import { cached } from "../shared/cached.ts";
import { writeChanged } from "../shared/write-file-atomic.ts";
import { subsetFile } from "../site/font-files.ts";
import {
  cardFace,
  cardFontFolder,
  cardSubsets,
  displayCuts,
  displayFile,
  standardFace,
} from "./card-faces.ts";

export const cardFontRecipe = {
  name: "card-fonts",
  sources: ["lib/delivery/card-fonts.ts", "lib/delivery/card-faces.ts", "lib/site/font-files.ts"],
};

/** Every Latin letter, its accents, and the punctuation of European texts; each file has those of its subset. */
const latin = [
  [0x20, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2010, 0x205e],
  [0x20a0, 0x20cf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const;

/** Writes them where the drawing looks for them. */
export async function writeCardFonts(theme: Pick<ThemeData, "faces">): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  for (const { subset, ranges } of cardSubsets) {
    const file = require.resolve(
      `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
    );
    await writeCut(file, join(cardFontFolder, `${subset}.ttf`), ranges, 700);
  }
  const face = cardFace(theme);
  if (face === standardFace) return;
  for (const cut of displayCuts) {
    const file = subsetFile(face, cut.weight, cut.subset);
    if (file)
      await writeCut(file.path, displayFile(face, cut), latin, file.variable ? cut.weight : undefined);
  }
}

/** @param weight the one that is cut out of a variable font */
async function writeCut(
  source: string,
  target: string,
  ranges: readonly (readonly [number, number])[],
  weight: number | undefined,
): Promise<void> {
  const bytes = readFileSync(source);
  const characters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const font = await cached(cardFontRecipe, [bytes, characters.join(""), String(weight)], () =>
    subsetFont(bytes, characters.join(""), {
      targetFormat: "truetype",
      ...(weight !== undefined && { variationAxes: { wght: weight } }),
    }),
  );
  writeChanged(target, font);
}
