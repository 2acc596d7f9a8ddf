import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, optimize } from "svgo";
import { ContentError } from "../content/documents.ts";
import { imagesFolder } from "../site/folders.ts";

/**
 * A drawing of content/images as a file of its own: minified, without scripts.
 *
 * @throws ContentError where the file is missing, or is no SVG
 */
export function drawing(src: string): string {
  return minified(src, ["preset-default", "removeScripts"]);
}

/**
 * The markup of a drawing from content/images, minified, without scripts and without anything that a strict policy forbids.
 *
 * @throws ContentError where the file is missing, or is no SVG
 */
export function illustrationMarkup(src: string): string {
  const markup = minified(src, [
    "preset-default",
    "removeScripts",
    "removeTitle",
    { name: "removeAttrs", params: { attrs: ["svg:width", "svg:height", "*:style", "*:id"] } },
  ]);
  return markup.replace("<svg", '<svg aria-hidden="true" focusable="false"');
}

function minified(src: string, plugins: Config["plugins"]): string {
  const file = join(imagesFolder, src);
  if (!existsSync(file)) {
    throw new ContentError(
      `${file} does not exist. Put the drawing there, or correct the 'src' that names it.`,
    );
  }
  try {
    return optimize(readFileSync(file, "utf8"), { ...(plugins && { plugins }) }).data;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new ContentError(
      `${file} cannot be read as a drawing (${reason}). Save it again as SVG from a drawing program.`,
    );
  }
}
