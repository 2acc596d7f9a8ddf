/** Advice on prose, kept by content: a text that has not changed is not read again. */
import { join } from "node:path";
import { cachedValues } from "../../../shared/cached.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { spellingAdvice, wordsOf } from "./spelling.ts";
import { styleAdvice } from "./style.ts";

export const adviceRecipe = {
  name: "content-advice",
  sources: ["lib/content/check/prose", "lib/content/check/value-path.ts", "lib/shared"],
  program: join(import.meta.dirname, "../../../.."),
};

/**
 * @param language of the texts, without a country
 * @param only the files asked for; all where left out
 */
export async function proseFindings(
  site: Site,
  language: string,
  only: readonly string[] | undefined,
): Promise<Placed[]> {
  const words = wordsOf(site);
  const wordList = JSON.stringify(words);
  const cachedAdvice = cachedValues<Finding[]>({ ...adviceRecipe, root: site.root });
  const found: Placed[] = [];
  for (const document of site.documents) {
    const { body, source } = document;
    if (body.paragraphs.length === 0 || (only && !only.includes(source.file))) continue;
    const inputs = [source.text, JSON.stringify(body.paragraphs), language, wordList];
    const findings = await cachedAdvice(inputs, async () => [
      // The rules of style are those of English.
      ...(language === "en" ? await styleAdvice(body, source.text) : []),
      ...(await spellingAdvice(body, source.text, language, words)),
    ]);
    for (const finding of findings) found.push({ document, finding });
  }
  return found;
}
