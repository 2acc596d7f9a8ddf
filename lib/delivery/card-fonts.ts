/**
 * The text face in one weight, in the format that draws cards: its packages carry Greek and Cyrillic as variable WOFF2
 * only, which the drawing library does not read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const folder = join(".cache", "fonts", "card");

/** The characters taken from each subset, as first and last code points. */
const subsets = [
  {
    subset: "latin",
    ranges: [
      [0x20, 0xff],
      [0x2010, 0x205e],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
    ],
  },
  { subset: "greek", ranges: [[0x370, 0x3ff]] },
  {
    subset: "cyrillic",
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  { subset: "cyrillic-ext", ranges: [[0x460, 0x52f]] },
] as const;

export const cardFaces = subsets.map(({ subset }) => ({
  name: `text-${subset}`,
  file: join(folder, `${subset}.ttf`),
}));

/** Writes those that are not there yet. */
export async function writeCardFonts(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  mkdirSync(folder, { recursive: true });
  for (const { subset, ranges } of subsets) {
    const file = join(folder, `${subset}.ttf`);
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
