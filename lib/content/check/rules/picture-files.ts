/** The files of content/images themselves, whether a text names them or not. */
import { join } from "node:path";
import { places } from "../../../site/addresses.ts";
import { isPublishedPicture } from "../../picture-files.ts";
import type { ImagePlace } from "../body-parts.ts";
import { firstBytes } from "../first-bytes.ts";
import type { PictureStates } from "../pictures.ts";
import type { Site } from "../site.ts";
import type { ContentDiagnostic, Finding } from "../source.ts";
import { some } from "../suggest.ts";
import { wholeFile } from "../whole-file.ts";

/** What is wrong with the files of content/images themselves, whether a text names them or not: the build reads them all. */
export function pictureFileProblems(site: Site, states: PictureStates): ContentDiagnostic[] {
  const used = new Set(site.documents.flatMap((document) => document.images.map(fileOf)));
  const folder = join(site.root, "content", "images");
  const broken = [...states]
    .filter(([name, state]) => "broken" in state && !used.has(name))
    .map(([name]) => {
      const { message, remedy } = brokenPicture(name, folder);
      return wholeFile(
        `content/images/${name}`,
        "image-unreadable",
        message,
        `${remedy} Or delete it: no text names it.`,
      );
    });
  return [...broken, ...reducedDrawings(states), ...sameButForCase([...site.images.keys()])];
}

/** Drawings are published without what runs or reaches outside of them (`lib/site/local-svg.ts`). */
function reducedDrawings(states: PictureStates): ContentDiagnostic[] {
  return [...states].flatMap(([name, state]) =>
    "loses" in state && state.loses && state.loses.length > 0
      ? [
          wholeFile(
            `content/images/${name}`,
            "drawing-reduced",
            `'${name}' is published without what runs in it or reaches outside of it: ${some(state.loses, 5)}.`,
            "Look at it with npm run dev. If something is missing, export the drawing with its pictures embedded and its text as outlines.",
          ),
        ]
      : [],
  );
}

/** Pictures that no field and no text names; they are published all the same. */
export function unusedImages({ documents, translations, images }: Site): ContentDiagnostic[] {
  const used = new Set([...documents, ...translations].flatMap(({ images: own }) => own.map(fileOf)));
  return [...images.keys()]
    .filter((name) => !used.has(name))
    .map((name) =>
      wholeFile(
        `content/images/${name}`,
        "image-unused",
        "No field and no text names this picture.",
        "Use it, or delete the file.",
      ),
    );
}

/** Windows and macOS take both for one file, and keep one of them. */
function sameButForCase(names: readonly string[]): ContentDiagnostic[] {
  const first = new Map<string, string>();
  return names
    .filter(isPublishedPicture)
    .toSorted()
    .flatMap((name) => {
      const other = first.get(name.toLowerCase());
      if (other === undefined) first.set(name.toLowerCase(), name);
      return other === undefined
        ? []
        : [
            wholeFile(
              `content/images/${name}`,
              "file-name",
              `'${name}' and '${other}' differ only in capitalization: many disks keep just one of them.`,
              "Give one of them another name, or delete it if both are the same picture.",
            ),
          ];
    });
}

export function brokenPicture(file: string, folder: string): Pick<Finding, "message"> & { remedy: string } {
  const beginning = firstBytes(join(folder, file), 12).slice(4);
  if (/^ftyp(?:hei|hev|mif|msf)/.test(beginning) && !file.endsWith(".avif"))
    return {
      message: `'${file}' is an iPhone picture (HEIC) with another ending, which most browsers do not show.`,
      remedy: "Export it as JPEG.",
    };
  return {
    message: `'${file}' cannot be read as a picture.`,
    remedy: "Open it in a picture editor and save it again.",
  };
}

/** The file of content/images that a picture's address names. */
export function fileOf({ src, from }: ImagePlace): string | undefined {
  if (src.startsWith(places.images.path)) return decoded(src.slice(places.images.path.length));
  return from === "markdown" ? undefined : src;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
