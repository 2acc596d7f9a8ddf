/** Case studies: each figure on the page is in the file, with how and when it was measured. */
import { figuresIn, numbersIn } from "../../../content/check/figures-in-text.ts";
import { onEachPage, type Rule } from "../rule.ts";
import { ofType } from "../site/graph.ts";

export const caseStudyRules: Rule[] = [
  {
    id: "case-study-figures",
    group: "Truth",
    severity: "error",
    title: "A case study states no figure that its file does not have",
    specification: { name: "content/rules/proof.md" },
    remedy:
      "Add the figure to 'outcomes' of the case study with unit, method and day, and print it with <Amount />, or take it out of the text.",
    check: onEachPage((page) => {
      const outcomes = ofType(page, "Observation");
      if (outcomes.length === 0) return [];
      // These nodes are made of the file's fields, and of nothing that the text alone says.
      const named = ofType(page, "Article").map(({ mentions, citation }) => [mentions, citation]);
      const known = new Set(numbersIn(JSON.stringify([outcomes, named])));
      return page.passages
        .flatMap((passage) => figuresIn(passage, []))
        .filter(({ value }) => value === undefined || !known.has(value))
        .map(
          ({ text }) => `'${text}' is on the page, but is not among the outcomes in the case study's file`,
        );
    }),
  },
];
