/** Words inside drawings: a picture has none of the site's faces, and on a phone its letters are too small to read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImagePlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import type { PictureStates } from "../pictures.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { fileOf } from "./picture-files.ts";

/** What the drawing of a name shows as words, one entry for each of its texts; nothing where there is no such file. */
export type DrawnWords = (name: string) => readonly string[];

/** Reads each drawing once, when it is first asked for. */
export function drawnWordsIn({ root }: Pick<Site, "root">): DrawnWords {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const words = known.get(name) ?? wordsOf(join(root, "content", "images", name));
    known.set(name, words);
    return words;
  };
}

function wordsOf(file: string): string[] {
  try {
    const texts = readFileSync(file, "utf8").match(/<text\b[\s\S]*?<\/text>/g) ?? [];
    return texts.map((text) => text.replace(/<[^>]*>/g, "").trim());
  } catch {
    return [];
  }
}

const elsewhere = {
  article: ", and write them as the drawing's 'labels', from left to right, or in its 'caption'",
  list: "; in lists, the name and the words beside it say what it is about",
  text: ", and write them in its 'caption'",
};

/** The drawings that documents show and that can be shown. */
export function drawnWordsAdvice(
  { documents }: Pick<Site, "documents">,
  states: PictureStates,
  words: DrawnWords,
): Placed[] {
  return documents.flatMap((document) =>
    document.images.flatMap((image) => {
      const finding = adviceOn(image, document, states, words);
      return finding ? [{ document, finding }] : [];
    }),
  );
}

function adviceOn(
  image: ImagePlace,
  { source }: CheckedDocument,
  states: PictureStates,
  drawnWords: DrawnWords,
): Finding | undefined {
  const { from, range } = image;
  const name = fileOf(image);
  if (!name?.endsWith(".svg") || (from !== "component" && from !== "drawing")) return undefined;
  const state = states.get(name);
  if (!state || "broken" in state) return undefined;
  // The letters and numbers of an axis belong to the drawing.
  const words = drawnWords(name).find((text) => /\p{L}{2}/u.test(text));
  if (words === undefined) return undefined;
  // An article's drawing has labels; those in lists are beside the words that they need.
  const field = source.collection === "articles" ? "article" : "list";
  return {
    rule: "drawing-words",
    range,
    message: `'${name}' has words drawn in it, such as '${words}': in another typeface than the page's, and too small to read on a phone.`,
    remedy: `Take them out of the file${elsewhere[from === "drawing" ? field : "text"]}.`,
  };
}
