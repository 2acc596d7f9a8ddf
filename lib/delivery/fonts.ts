/** The two faces, cut down to the characters a Western European text needs; written where next/font reads them. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

const faces = [
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
] as const;

/** Printable ASCII, the Latin-1 letters, and the marks that typographic English uses. */
const characters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ..."£€©°±·×÷½ÀÄÇÉÖÜßàáâäçèéêëíñóôöúü–—‘’“”•…−→",
].join("");

/** Writes the subset of each face that is not there yet. */
export async function writeFonts(folder = join(".cache", "fonts")): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, file, weights } of faces) {
    const target = join(folder, `${name}.woff2`);
    if (existsSync(target)) continue;
    const source = readFileSync(require.resolve(file));
    const subset = await subsetFont(source, characters, {
      targetFormat: "woff2",
      variationAxes: { wght: weights },
    });
    writeFileSync(target, subset);
  }
}
