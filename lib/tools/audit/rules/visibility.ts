/** What the graph says is on the page, word for word. */

import { short } from "../../../shared/diagnostic.ts";
import { prove } from "../proof/prove.ts";
import type { ProofRule } from "../proof/statements.ts";
import type { Rule } from "../rule.ts";

const policies = {
  name: "Google, general structured data guidelines",
  url: "https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
};

export const visibilityRules: Rule[] = [
  visible("article-visible", 11, "An Article's headline is the h1, its author and dates are to be seen"),
  visible("faq-visible", 12, "Every question and every answer is on the page word for word"),
  visible("breadcrumbs-visible", 13, "The breadcrumbs in the graph are the breadcrumbs on the page"),
  visible("visible", undefined, "Whatever else the graph tells a reader is on the page"),
];

function visible(id: ProofRule, invariant: number | undefined, title: string): Rule {
  return {
    id,
    ...(invariant !== undefined && { invariant }),
    group: "Truth",
    severity: "error",
    title,
    specification: policies,
    remedy: "Show the same value on the page, or take it out of the graph; both come from one field.",
    check: (site) =>
      prove(site)
        .filter(({ rule, found }) => rule === id && !found)
        .map(({ path, node, property, value }) => ({
          path,
          node,
          property,
          message: `'${short(value)}' is not to be seen on the page`,
        })),
  };
}
