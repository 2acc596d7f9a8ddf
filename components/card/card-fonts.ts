/** The faces of a card, and what they can draw. Nothing is fetched: a script without a face is known before anything is drawn. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cardFaces } from "#lib/delivery/card-faces.ts";

const require = createRequire(join(process.cwd(), "package.json"));

/** Subsets of the display face that its package carries as static files. */
const displaySubsets = ["latin", "latin-ext", "vietnamese"] as const;

/** For a headline whose letters the display face has not: Greek and Cyrillic in the text face. */
export const displayFamily = displaySubsets.map((subset) => `display-${subset}`).join(", ");
export const textFamily = cardFaces.map(({ name }) => name).join(", ");

let known: ReturnType<typeof readFonts> | undefined;

/** All faces, read once. */
export function cardFonts() {
  known ??= readFonts();
  return known;
}

function readFonts() {
  const display = displaySubsets.flatMap((subset) =>
    ([400, 700] as const).map((weight) => ({
      name: `display-${subset}`,
      weight,
      data: readFileSync(
        require.resolve(
          `@fontsource/bricolage-grotesque/files/bricolage-grotesque-${subset}-${weight}-normal.woff`,
        ),
      ),
    })),
  );
  const text = cardFaces.map(({ name, file }) => ({ name, weight: 700 as const, data: readFileSync(file) }));
  return [...display, ...text];
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
