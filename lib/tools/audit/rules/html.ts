/** Valid HTML, as html-validate reads the standard. */
import { validateAll } from "../html/validate-all.ts";
import { pagesAndVariants, type Rule } from "../rule.ts";

export const htmlRules: Rule[] = [
  {
    id: "valid-html",
    group: "The page",
    severity: "error",
    title: "The HTML is valid",
    specification: { name: "HTML Living Standard", url: "https://html.spec.whatwg.org/" },
    remedy: "The message names the element; html-validate.org/rules explains each rule.",
    check: async (site) => {
      const pages = pagesAndVariants(site);
      const faults = await validateAll(pages.map(({ html }) => html));
      return pages.flatMap(({ path, builtAt = path }, index) =>
        (faults[index] ?? []).map((fault) => ({ path: builtAt, ...fault })),
      );
    },
  },
];
