/** The faces of a card, and what they can draw. Nothing is fetched: a script without a face is known before anything is drawn. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  cardFaces,
  type DisplayCut,
  displayCuts,
  displayFile,
  standardFace,
} from "#lib/delivery/card-faces.ts";

const require = createRequire(join(process.cwd(), "package.json"));

/** For a headline whose letters the display face has not: Greek and Cyrillic in the text face. */
export const displayFamily = [...new Set(displayCuts.map(({ subset }) => `display-${subset}`))].join(", ");
const textFamily = cardFaces.map(({ name }) => name).join(", ");

const fontsByFace = new Map<string, ReturnType<typeof readFonts>>();

/** All faces, read once. What the theme's face has no letters for is drawn in the standard one. */
export function cardFonts(face: string) {
  const fonts = fontsByFace.get(face) ?? readFonts(face);
  fontsByFace.set(face, fonts);
  return fonts;
}

function readFonts(face: string) {
  const display = displayCuts.map((cut) => {
    const own = displayFile(face, cut);
    const file = existsSync(own) ? own : standardFile(cut);
    return { name: `display-${cut.subset}`, weight: cut.weight, data: readFileSync(file) };
  });
  const text = cardFaces.map(({ name, file }) => ({ name, weight: 700 as const, data: readFileSync(file) }));
  return [...display, ...text];
}

function standardFile({ subset, weight }: DisplayCut): string {
  return require.resolve(`@fontsource/${standardFace}/files/${standardFace}-${subset}-${weight}-normal.woff`);
}

/** Latin letters and the punctuation of European texts, as the display face's package names its subsets. */
const latin =
  /^[\p{Script=Latin}\u0020-\u00BF\u00D7\u00F7\u2010-\u2027\u2030-\u205E\u20AC\u2122\u2190-\u2193\u2212]*$/u;
/** The same with modern Greek and Cyrillic. */
const european =
  /^[\p{Script=Latin}\u0020-\u00BF\u00D7\u00F7\u0370-\u03FF\u0400-\u052F\u2010-\u2027\u2030-\u205E\u20AC\u2116\u2122\u2190-\u2193\u2212]*$/u;

/** The family a text is set in; nothing where it has letters that no face has. */
export function familyFor(text: string): string | undefined {
  if (latin.test(text)) return displayFamily;
  return european.test(text) ? `${textFamily}, ${displayFamily}` : undefined;
}
