import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { optimize } from "svgo";
import { ContentError } from "../content/documents.ts";
import { imagesFolder } from "../site/folders.ts";

/**
 * The markup of a drawing from content/images, minified, without scripts and without anything that a strict policy forbids.
 *
 * @throws ContentError where the file is missing
 */
export function illustrationMarkup(src: string): string {
  const file = join(imagesFolder, src);
  if (!existsSync(file)) {
    throw new ContentError(
      `${file} does not exist. Put the drawing there, or correct the 'src' that names it.`,
    );
  }
  const { data } = optimize(readFileSync(file, "utf8"), {
    plugins: [
      "preset-default",
      "removeScripts",
      "removeTitle",
      { name: "removeAttrs", params: { attrs: ["svg:width", "svg:height", "*:style", "*:id"] } },
    ],
  });
  return data.replace("<svg", '<svg aria-hidden="true" focusable="false"');
}
