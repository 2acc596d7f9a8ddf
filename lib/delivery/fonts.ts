/** The two faces, cut down to what a Western European text needs; written where next/font reads them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { cached } from "../shared/cached.ts";
import { writeChanged } from "../shared/write-file-atomic.ts";
import { DeliveryError } from "./delivery-error.ts";

const require = createRequire(import.meta.url);

interface Face {
  name: string;
  file: string;
  weights: number | { min: number; max: number };
}

const faces: readonly Face[] = [
  {
    name: "display",
    file: "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    weights: { min: 400, max: 800 },
  },
  {
    name: "text",
    file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
    weights: 400,
  },
];

/** Printable ASCII, the Latin-1 letters, and the marks that typographic English uses. */
const characters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ..."£€©°±·×÷½ÀÄÇÉÖÜßàáâäçèéêëíñóôöúü–—‘’“”•…−→",
].join("");

/** Kerning, ligatures, and the figures that tables ask for. Letters with accents are whole characters here, so marks need no placing. */
const keepFeatures = ["kern", "liga", "tnum", "lnum", "rvrn"];

export const fontRecipe = { name: "page-fonts", sources: ["lib/delivery/fonts.ts"] };

/**
 * Writes the subset of each face where next/font looks for it.
 *
 * @throws DeliveryError where a package does not have the file
 */
export async function writeFonts(
  folder = join(".cache", "fonts"),
  all: readonly Face[] = faces,
): Promise<void> {
  for (const { name, file, weights } of all) {
    const source = readFileSync(fontFile(file));
    const options = {
      targetFormat: "woff2",
      keepFeatures,
      noHinting: true,
      variationAxes: { wght: weights },
    } as const;
    const font = await cached(fontRecipe, [source, JSON.stringify(options)], () =>
      subsetFont(source, characters, options),
    );
    writeChanged(join(folder, `${name}.woff2`), font);
  }
}

function fontFile(file: string): string {
  try {
    return require.resolve(file);
  } catch {
    const [scope, name] = file.split("/");
    throw new DeliveryError(
      `The font ${file} is missing. It comes with the package ${scope}/${name}: run npm ci, or name another file in lib/delivery/fonts.ts.`,
    );
  }
}
