import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/** A reader who asks once wants one answer: no question appears twice among those of one document. */
export function questionFindings({ text }: Pick<Source, "text">, fields: Fields): Finding[] {
  const faq = valueIn(fields.data, ["faq"]);
  if (!Array.isArray(faq)) return [];
  const seen = new Map<string, number>();
  return [...faq.keys()].flatMap((index): Finding[] => {
    const question = valueIn(faq[index], ["question"]);
    if (typeof question !== "string") return [];
    const key = question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const line = text.slice(0, fields.valueAt(["faq", first, "question"]).start).split(/\r\n|\r|\n/).length;
    return [
      {
        rule: "question-twice",
        range: fields.valueAt(["faq", index, "question"]),
        message: `The question '${question.trim()}' is already in line ${line}.`,
        remedy: "Join the two answers, or make each question ask what the other does not.",
      },
    ];
  });
}
