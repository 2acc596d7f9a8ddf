/** A theme as a stylesheet: its faces, and custom properties for its colors. */
import type { ThemeData } from "../content/schema/theme.ts";
import { colorNames, propertyOf } from "../site/colors.ts";
import { hasSerifs, isSystemFace } from "../site/font-files.ts";
import type { FontMetrics } from "./font-metrics.ts";

/** Bold faces that machines have, with their average letter, measured as `fontMetrics` does. */
const machineFaces = {
  sans: { names: ["Arial Bold", "Roboto Bold"], width: 0.4806 },
  serif: { names: ["Times New Roman Bold"], width: 0.4302 },
};

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
 * @param bold the measures of the headlines' letters; undefined where they are the system's
 */
export function themeCss(theme: ThemeData, bold: FontMetrics | undefined): string {
  const { display, text } = theme.faces;
  return `${[
    ...(bold ? [...displayFaces, standIn(bold, hasSerifs(display))] : []),
    ...(isSystemFace(text) ? [] : [fontFace("text", "text", "font-display:optional")]),
    ...density(theme),
    root(theme),
  ].join("\n")}\n`;
}

/** Of two faces a browser takes the nearer in weight: 600 and more is the bold one. */
const displayFaces = [
  fontFace("headline", "bold", "font-weight:700;font-display:swap"),
  fontFace("display", "bold", "font-weight:700;font-display:optional"),
  fontFace("display", "regular", "font-display:optional"),
];

function fontFace(family: string, file: string, rest: string): string {
  return `@font-face{font-family:${family};src:url("./${file}.woff2")format("woff2");${rest}}`;
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
