import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { ContentError } from "../content/documents.ts";
import type { ThemeData } from "../content/schema/theme.ts";
import { type CachedTexts, cachedTexts } from "../shared/cached.ts";
import { siteFiles } from "../site/addresses.ts";
import { buildFile } from "../site/build-file.ts";
import { colorNames, propertyOf, type Scheme } from "../site/colors.ts";
import { imagesFolder } from "../site/folders.ts";
import { localSvg, type SvgPlugins } from "../site/local-svg.ts";

/**
 * A drawing of content/images as a file of its own: minified, without scripts and without anything from elsewhere.
 *
 * @throws ContentError where the file is missing, or is no SVG
 */
export function drawing(src: string, folder = imagesFolder()): string {
  return minified(src, ["preset-default"], folder);
}

/**
 * The markup of a drawing from content/images, minified, for a place inside a page: without anything that a strict policy
 * forbids, and without a style sheet, which would be the whole page's.
 *
 * @throws ContentError where the file is missing, or is no SVG
 */
export function illustrationMarkup(src: string): string {
  const markup = minified(src, [
    { name: "preset-default", params: { overrides: { inlineStyles: { onlyMatchedOnce: false } } } },
    "convertStyleToAttrs",
    "removeStyleElement",
    "removeTitle",
    { name: "removeAttrs", params: { attrs: ["svg:width", "svg:height", "*:style", "*:id"] } },
  ]);
  return markup.replace(/<svg(?: xmlns="[^"]*")?/, '<svg aria-hidden="true"');
}

/** A drawing as a file of its own, in the colors of the reader's scheme, loaded when a reader comes near it. */
export interface Illustration {
  /** Its size in its own units, for a place that is kept free. */
  width: number;
  height: number;
  /** Changes with the drawing and its colors: `/pictures/3f2a9c01b7de/plumber-and-gardener.svg`. */
  address: string;
  file: string;
}

/**
 * @param src a drawing of content/images; its colors are `currentColor` and those of every theme by their names: `var(--option-blue)`
 * @throws ContentError where the file is missing, is no SVG, has no viewBox or names a color that there is not
 */
export function illustration(src: string, theme: ThemeData, folder = imagesFolder()): Illustration {
  const markup = minified(
    src,
    [
      "preset-default",
      "removeTitle",
      { name: "removeAttrs", params: { attrs: ["svg:width", "svg:height"] } },
    ],
    folder,
  );
  const [, width, height] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(markup) ?? [];
  if (!width || !height) {
    throw new ContentError(
      `${join(imagesFolder(), src)} does not say how large it is.`,
      'Give its <svg> a viewBox: viewBox="0 0 480 300".',
    );
  }
  const file = colored(markup, src, theme);
  const digest = createHash("sha256").update(file).digest("hex").slice(0, 12);
  return {
    width: Number(width),
    height: Number(height),
    address: siteFiles.picture(digest, basename(src)),
    file,
  };
}

const paper = ":root{background:var(--sheet)}";
/** The second condition holds in Safari alone. */
const sheets = `@media(forced-colors:active){${paper}}@supports(font:-apple-system-body){${paper}}`;

/**
 * A file of its own sees neither the page's colors nor its faces: it brings the colors it names, and a plain face for the letters
 * of an axis. Browsers ask it for the scheme of the place it is shown in, so it is dark ink on paper. Where that is not
 * sure (forced colors, Safari) it brings its paper as well: at worst it is a light picture on a dark page.
 */
function colored(markup: string, src: string, theme: ThemeData): string {
  const named = new Set([...markup.matchAll(/var\(--([\w-]+)\)/g)].flatMap(([, name]) => name ?? []));
  const rules = (scheme: Scheme) => {
    const colors = theme[scheme];
    const table = new Map(colorNames.map((name) => [propertyOf(name).slice(2), colors[name]]));
    const values = [...named].map((name) => {
      const color = table.get(name);
      if (color) return `;--${name}:${color}`;
      throw new ContentError(
        `${join(imagesFolder(), src)} names the color var(--${name}), which drawings do not have.`,
        `They have ${[...table.keys()].join(", ")}.`,
      );
    });
    return `:root{--sheet:${colors.paper};color:${colors.ink}${values.join("")}}`;
  };
  const style = `<style>${rules("light")}@media(prefers-color-scheme:dark){${rules("dark")}}${sheets}</style>`;
  return markup.replace(
    /<svg[^>]*>/,
    (tag) => `${tag.replace("<svg", '<svg font-family="Arial,Helvetica,sans-serif"')}${style}`,
  );
}

/** Every page and every card shows the logo; a drawing is minified once, and not again in the next build. */
const known = new Map<string, string>();

/** Each process of a build needs every drawing, and SVGO takes longer for them than rendering fifty pages does. */
export const drawingRecipe = {
  name: "drawings",
  sources: ["lib/page/illustration.ts", "lib/site/local-svg.ts"],
};

let drawings: CachedTexts | undefined;

/** Outside a build the folder need not be the program's. */
function keptDrawings(): CachedTexts | undefined {
  if (buildFile().bodies !== undefined) drawings ??= cachedTexts(drawingRecipe);
  return drawings;
}

function minified(src: string, plugins: SvgPlugins, folder = imagesFolder()): string {
  const file = join(folder, src);
  if (!existsSync(file)) {
    throw new ContentError(
      `${file} does not exist.`,
      "Put the drawing there, or correct the 'src' that names it.",
    );
  }
  const key = `${file} ${statSync(file).mtimeMs} ${JSON.stringify(plugins)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  try {
    const svg = readFileSync(file, "utf8");
    const make = () => localSvg(svg, { plugins });
    const kept = keptDrawings();
    const markup = kept ? kept([svg, JSON.stringify(plugins)], make) : make();
    if (!markup.startsWith("<svg")) throw new Error("it has no <svg> element");
    known.set(key, markup);
    return markup;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new ContentError(
      `${file} cannot be read as a drawing (${reason}).`,
      "Save it again as SVG from a drawing program.",
    );
  }
}
