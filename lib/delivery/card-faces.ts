/** The fonts that cards are drawn in, and where the build puts those that no package has in the form that draws them. */
import { join } from "node:path";
import type { ThemeData } from "../content/schema/theme.ts";
import { isSystemFace } from "../site/font-files.ts";

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

/** The one face whose package carries static files that the drawing library reads as they are. */
export const standardFace = "bricolage-grotesque";

/** The face of a card: the theme's for headlines, or where that is the reader's own machine's, the one of ours that is most like it. */
export function cardFace({ faces: { display } }: Pick<ThemeData, "faces">): string {
  if (!isSystemFace(display)) return display;
  return display === "system-serif" ? "source-serif-4" : standardFace;
}

/** What a card's face is in: its letters, and in which weights. */
export const displayCuts = (["latin", "latin-ext", "vietnamese"] as const).flatMap((subset) =>
  ([400, 700] as const).map((weight) => ({ subset, weight })),
);
export type DisplayCut = (typeof displayCuts)[number];

/** Where the build writes one of them, if the face has it and is not the standard one. */
export function displayFile(face: string, { subset, weight }: DisplayCut): string {
  return join(cardFontFolder, `${face}-${subset}-${weight}.ttf`);
}
