/** Which cut of each face a page gets: the one that every page has, or the fuller one for the letters of further languages (lib/delivery/fonts.ts). */

const facePattern = /@font-face\{[^}]*\}/g;
const rangePattern = /;?unicode-range:([^;}]+)/;

/**
 * A fuller face, which a stylesheet offers for a range of letters, takes the place of the plain one on a page with any of them, and is
 * gone from every other page. One file has all letters of a word then, which are kerned with each other, and is there with the rest.
 *
 * @param text everything that the page may show
 */
export function chosenFaces(css: string, text: string): string {
  const fuller = new Set<string>();
  // The faces of a family have one range, and the text of a page is long.
  const isShown = new Map<string, boolean>();
  for (const [face] of css.matchAll(facePattern)) {
    const range = rangePattern.exec(face)?.[1];
    if (range === undefined) continue;
    const shown = isShown.get(range) ?? inRange(range).test(text);
    isShown.set(range, shown);
    if (shown) fuller.add(descriptors(face));
  }
  return css.replace(facePattern, (face) => {
    const isFuller = rangePattern.test(face);
    return isFuller === fuller.has(descriptors(face)) ? face.replace(rangePattern, "") : "";
  });
}

/** What two cuts of one face have in common. */
function descriptors(face: string): string {
  return face.replace(rangePattern, "").replace(/src:[^;}]*/, "");
}

/** A list of `unicode-range` (css-fonts-4, section 4.5) as a regular expression: `U+BF,U+C0-CF,U+4??`. */
function inRange(list: string): RegExp {
  const classes = [...list.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi)].map(([, from = "", to = from]) => {
    const point = (digits: string, wild: string) => `\\u{${digits.replaceAll("?", wild)}}`;
    return `${point(from, "0")}-${point(to, "F")}`;
  });
  return new RegExp(`[${classes.join("")}]`, "u");
}
