/** Titles and questions that more than one article has. */
import { fold } from "../place/library.ts";
import type { Finding } from "./finding.ts";
import { duplicateText } from "./rules/text.ts";

export class Duplicates {
  private readonly owners = new Map<string, string>();

  /** What this article shares with an earlier one of the same import. */
  of(title: string, published: boolean, questions: readonly string[]): Finding[] {
    const texts = [
      ...(published && title !== "" ? [["title", title] as const] : []),
      ...questions.map((text) => ["question", text] as const),
    ];
    return texts.flatMap(([what, text]): Finding[] => {
      const key = `${what} ${fold(text)}`;
      const owner = this.owners.get(key);
      if (owner === undefined) {
        this.owners.set(key, title);
        return [];
      }
      return [duplicateText({ what, text, owner })];
    });
  }
}
