/** Words inside drawings: a picture has none of the site's faces, and on a phone its letters are too small to read. */
import { readFileSync } from "node:fs";
import type { Finding } from "../source.ts";

/** What a drawing shows as words, one entry for each of its texts; nothing where it is gone by now. */
export function drawnWords(file: string): string[] {
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

/** @param field the field whose drawing it is: an article's has labels, those in lists stand beside the words that they need */
export function drawnWordsAdvice(
  name: string,
  file: string,
  field: "article" | "list" | undefined,
): Pick<Finding, "message" | "remedy"> | undefined {
  // The letters and numbers of an axis belong to the drawing.
  const words = drawnWords(file).find((text) => /\p{L}{2}/u.test(text));
  if (words === undefined) return undefined;
  return {
    message: `'${name}' has words drawn in it, such as '${words}': in another typeface than the page's, and too small to read on a phone.`,
    remedy: `Take them out of the file${elsewhere[field ?? "text"]}.`,
  };
}
