/** `content/labels.yaml` may reword a text of the program, but nothing that the program puts together. */
import { authorLabels } from "../../../site/labels.ts";
import { labelSentences, labelTexts } from "../../../site/reworded.ts";
import { documentOf, type Placed, type Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { valueIn } from "../value-path.ts";

export function labelFindings(site: Site): Placed[] {
  const document = documentOf(site, "labels", "labels");
  if (document === undefined) return [];
  const texts = Object.keys(labelTexts(authorLabels));
  const sentences = labelSentences(authorLabels);
  return Object.keys(Object(valueIn(document.data, ["labels"])))
    .filter((path) => !texts.includes(path))
    .map((path) => ({
      document,
      finding: { range: document.at("labels", path), ...wrongPath(path, texts, sentences) },
    }));
}

function wrongPath(
  path: string,
  texts: readonly string[],
  sentences: readonly string[],
): Omit<Finding, "range"> {
  if (sentences.includes(path)) {
    return {
      rule: "label-put-together",
      message: `'${path}' is put together from names or numbers, so it has no words of its own to replace.`,
      remedy: "Delete the line.",
    };
  }
  const below = texts.filter((text) => text.startsWith(`${path}.`));
  return {
    rule: "label-unknown",
    message: `There is no label '${path}'.${below.length > 0 ? ` It is a group, with ${some(below)}.` : didYouMean(closest(path, texts))}`,
    remedy: "Write the path of one text. npm run labels lists them all with their words.",
  };
}
