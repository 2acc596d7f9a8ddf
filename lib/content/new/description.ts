import type { Question } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

/** @param named the answer that says what the page is about: `title` */
export function descriptionOf(named: string): Question {
  return {
    name: "description",
    field: "description",
    ask: "One or two sentences for search results (50 to 160 characters)",
    standard: (_, answers) => templateTexts.description(answers[named] ?? ""),
  };
}
