/** A theme as a stylesheet: its faces, custom properties for its colors, and a class for what belongs to an option of a color. */
import type { ThemeData } from "../content/schema/theme.ts";
import { colorNames, optionColorNames, propertyOf } from "../site/colors.ts";
import { hasSerifs, isSystemFace } from "../site/font-files.ts";
import type { FontMetrics } from "./font-metrics.ts";

/** Bold faces that machines have, with their average letter, measured as `fontMetrics` does. */
const machineFaces = {
  sans: { names: ["Arial Bold", "Roboto Bold"], width: 0.4806 },
  serif: { names: ["Times New Roman Bold"], width: 0.4302 },
};

/** What the site draws letters in. */
export const cutNames = ["bold", "regular", "text"] as const;
export type CutName = (typeof cutNames)[number];

/** A cut that also has the letters of the site's further languages. */
export function fullerName(name: CutName): string {
  return `${name}-fuller`;
}

/** What a theme's density makes of the size of text, on a desk and on a phone. Everything else is measured in it. */
const densities = {
  compact: { desk: "100%", phone: "94%" },
  normal: undefined,
  roomy: { desk: "112.5%", phone: "106.25%" },
};

/**
 * A headline is repainted in its face as soon as that is there (“swap”), and until then set in letters of the same size, so that it does not
 * move. Everything else that comes too late is used from the next page on (“optional”): menus, tables and paragraphs
 * are as wide as their letters, so that a change of face would move what is beside them.
 *
 * A browser that finds a letter in the range of a fuller face takes it from there; a page as it is delivered has one of the two
 * (lib/delivery/css/chosen-faces.ts).
 *
 * @param bold the measures of the headlines' letters; undefined where they are the system's
 * @param further the letters that only the fuller cuts have; none where the site's first language is its only one
 */
export function themeCss(
  theme: ThemeData,
  bold: FontMetrics | undefined,
  further: readonly string[],
): string {
  const { display, text } = theme.faces;
  const displayed = bold ? displayFaces : [];
  const read = isSystemFace(text) ? [] : [textFace];
  return `${[
    ...displayed.map((face) => fontFace(face)),
    ...(bold ? [standIn(bold, hasSerifs(display))] : []),
    ...read.map((face) => fontFace(face)),
    ...(further.length > 0 ? [...displayed, ...read].map((face) => fontFace(face, further)) : []),
    ...density(theme),
    root(theme),
    ...optionColorNames.map((name) => `.opt-${name}{--opt:var(${propertyOf(name)})}`),
  ].join("\n")}\n`;
}

interface Face {
  family: string;
  cut: CutName;
  rest: string;
}

/** Of two faces a browser takes the nearer in weight: 600 and more is the bold one. */
const displayFaces: readonly Face[] = [
  { family: "headline", cut: "bold", rest: "font-weight:700;font-display:swap" },
  { family: "display", cut: "bold", rest: "font-weight:700;font-display:optional" },
  { family: "display", cut: "regular", rest: "font-display:optional" },
];
const textFace: Face = { family: "text", cut: "text", rest: "font-display:optional" };

/** @param further the letters that the fuller cut is for; the plain cut where left out */
function fontFace({ family, cut, rest }: Face, further?: readonly string[]): string {
  const file = further ? fullerName(cut) : cut;
  const range = further ? `;unicode-range:${further.map(codePoint).join()}` : "";
  return `@font-face{font-family:${family};src:url("./${file}.woff2");${rest}${range}}`;
}

/** As `unicode-range` has it (css-fonts-4, section 4.5): `U+BF`. */
function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`;
}

/** A bold face of the machine, in the size and with the height that make it as long and as high as ours. */
function standIn({ ascent, descent, width }: FontMetrics, serifs: boolean): string {
  const { names, width: own } = serifs ? machineFaces.serif : machineFaces.sans;
  const size = width / own;
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const sources = names.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:similar;src:${sources};font-weight:700;size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)}}`;
}

function root({ scheme, light, dark, faces, corner }: ThemeData): string {
  const colors = colorNames.map((name) => `${propertyOf(name)}:light-dark(${light[name]},${dark[name]})`);
  const machine = (face: string) => (hasSerifs(face) ? "Georgia,serif" : "Arial,sans-serif");
  const family = (face: string, own: string) =>
    isSystemFace(face)
      ? hasSerifs(face)
        ? "ui-serif,Georgia,serif"
        : "system-ui,sans-serif"
      : `${own},${machine(face)}`;
  return `:root{${[
    `color-scheme:${scheme === "both" ? "light dark" : scheme}`,
    ...colors,
    `--headline:${family(faces.display, "headline,similar")}`,
    `--display:${family(faces.display, "display")}`,
    `--text:${family(faces.text, "text")}`,
    `--corner:${corner}px`,
  ].join(";")}}`;
}

function density(theme: ThemeData): string[] {
  const sizes = densities[theme.density];
  return sizes
    ? [`html:root{font-size:${sizes.desk}}`, `@media(width<40rem){html:root{font-size:${sizes.phone}}}`]
    : [];
}
