/** Valid HTML, as html-validate reads the standard. */
import { validateAll } from "../html/validate-all.ts";
import type { Rule } from "../rule.ts";

export const htmlRules: Rule[] = [
  {
    id: "valid-html",
    group: "The page",
    severity: "error",
    title: "The HTML is valid",
    specification: { name: "HTML Living Standard", url: "https://html.spec.whatwg.org/" },
    remedy: "The message names the element; html-validate.org/rules explains each rule.",
    check: async ({ pages }) => {
      const faults = await validateAll(pages.map(({ html }) => html));
      return pages.flatMap(({ path }, index) => (faults[index] ?? []).map((fault) => ({ path, ...fault })));
    },
  },
];
