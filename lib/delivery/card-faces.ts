/** The fonts that cards need in addition to the display face, and where the build puts them. */
import { join } from "node:path";

export const cardFontFolder = join(/* turbopackIgnore: true */ ".cache", "fonts", "card");

/** The characters taken from each subset, as first and last code points. */
export const cardSubsets = [
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

export const cardFaces = cardSubsets.map(({ subset }) => ({
  name: `text-${subset}`,
  file: join(cardFontFolder, `${subset}.ttf`),
}));
