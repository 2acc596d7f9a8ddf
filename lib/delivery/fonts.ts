/**
 * The theme as Next's compiler finds it in `.cache/fonts` (app/globals.css): its faces, cut down to the weights and characters in use,
 * and the stylesheet with its colors.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { ThemeData } from "../content/schema/theme.ts";
import { cached } from "../shared/cached.ts";
import { writeChanged } from "../shared/write-file-atomic.ts";
import { type FaceFile, type FaceUse, faceFile, faceWeights } from "../site/font-files.ts";
import { charactersOf } from "../site/labels.ts";
import { fontMetrics } from "./font-metrics.ts";
import { type CutName, cutNames, fullerName, themeCss } from "./theme-css.ts";

interface Cut {
  face: FaceUse;
  weight: number;
  /** The characters that it does without. */
  without: string;
  /** OpenType features that stay. Letters with accents are whole characters here, so marks need no placing. */
  features: readonly string[];
}

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  "",
);
/** The Latin-1 letters of Western Europe, and the marks that typographic English uses. */
const beyond = "£€©·×÷½ÀÄÇÉÖÜßàáâäçèéêëíñóôöúü–—‘’“”•…−→";
/** What no headline has would be a fifth of the bytes, because each character is kerned with all others. */
const notInHeadlines = '#*;<=>[\\]^_`{|}~"£€©÷½•';

/** Signs of programs are set in the machine's face where a text has them. */
const notInTexts = "<>[\\]^_`{|}~";

/** Headlines are kerned; in the small letters of tables and menus nobody sees it, and it would be half of the file. */
const cuts: Readonly<Record<CutName, Cut>> = {
  bold: {
    face: "display",
    weight: faceWeights.display.bold,
    without: notInHeadlines,
    features: ["kern", "tnum"],
  },
  regular: {
    face: "display",
    weight: faceWeights.display.regular,
    without: "",
    features: ["tnum"],
  },
  text: { face: "text", weight: faceWeights.text.regular, without: notInTexts, features: ["kern"] },
};

export const fontRecipe = {
  name: "page-fonts",
  sources: ["lib/delivery/fonts.ts", "lib/site/font-files.ts"],
};

/**
 * Writes each face of the theme and the stylesheet that names them. The letters of the site's first language are in every cut; where
 * others need more, there is a fuller cut of each face besides, so that a page in the first language loads none of them.
 *
 * @param languages of the texts, as BCP 47 tags, the site's first language first; a face has their characters where its package does
 * @throws FaceError where a face is not installed
 */
export async function writeTheme(
  theme: ThemeData,
  [first, ...others]: readonly [string, ...string[]],
  folder = join(".cache", "fonts"),
): Promise<void> {
  const characters = [...new Set(`${ascii}${beyond}${charactersOf(first)}`)];
  const further = [...new Set(others.map(charactersOf).join(""))].filter(
    (character) => !characters.includes(character),
  );
  for (const name of cutNames) {
    const cut = cuts[name];
    const file = faceFile(theme.faces[cut.face], cut.weight);
    if (!file) continue;
    writeChanged(join(folder, `${name}.woff2`), await cutOf(file, cut, characters));
    if (further.length > 0)
      writeChanged(
        join(folder, `${fullerName(name)}.woff2`),
        await cutOf(file, cut, [...characters, ...further]),
      );
  }
  const display = faceFile(theme.faces.display, cuts.bold.weight);
  const metrics = display && fontMetrics(Buffer.from(await plainFont(display, cuts.bold.weight)));
  writeChanged(join(folder, "theme.css"), Buffer.from(themeCss(theme, metrics, further)));
}

function cutOf(
  file: FaceFile,
  { weight, without, features }: Cut,
  all: readonly string[],
): Promise<Uint8Array> {
  const characters = all.filter((character) => !without.includes(character)).join("");
  const source = readFileSync(file.path);
  const options = {
    targetFormat: "woff2",
    keepFeatures: features,
    noHinting: true,
    ...(file.variable && { variationAxes: { wght: weight } }),
  } as const;
  return cached(fontRecipe, [source, characters, JSON.stringify(options)], () =>
    subsetFont(source, characters, options),
  );
}

/** What is measured: without compression, which the reader of its tables does not know. */
function plainFont(file: FaceFile, weight: number): Promise<Uint8Array> {
  const source = readFileSync(file.path);
  const options = {
    targetFormat: "truetype",
    ...(file.variable && { variationAxes: { wght: weight } }),
  } as const;
  return cached(fontRecipe, [source, ascii, JSON.stringify(options)], () =>
    subsetFont(source, ascii, options),
  );
}
