import type { SiteContent } from "../content/site-content.ts";
import { INPUT_KEYS } from "../costs/assumptions.ts";
import { describe as sentencesOf } from "../costs/describe.ts";
import { type Evaluation, evaluate } from "../costs/evaluate.ts";
import { MODEL_SLUGS } from "../costs/models.ts";
import { type Scenario, scenario } from "../costs/scenario.ts";
import { toSearchParams } from "../costs/search-params.ts";
import type { PropsOf } from "../mdx/registry.ts";
import { ownFigures } from "./own-figures.ts";

/** A worked example of the cost model in an article. */
export interface CostExample {
  /** The evaluation, of the models that the author named. */
  evaluation: Evaluation;
  /** What it says. */
  sentences: string[];
  /** The calculator with these inputs; undefined where the site has none. */
  calculator: string | undefined;
}

/** Works out an example from the props an author wrote; props left out default to the company's own figures. */
export function costExample(siteContent: SiteContent, props: Partial<PropsOf<"CostExample">>): CostExample {
  const base = ownFigures(siteContent);
  const given: Partial<Scenario> = Object.fromEntries(
    INPUT_KEYS.flatMap((key) => (props[key] === undefined ? [] : [[key, Number(props[key])]])),
  );
  const firm = scenario(given, base);
  const wanted = props.models?.split(" ");
  const whole = evaluate(firm);
  const models = whole.models.filter(({ model }) => !wanted || wanted.includes(MODEL_SLUGS[model]));
  const evaluation = { ...whole, models };
  const query = String(toSearchParams(firm, base));
  return {
    evaluation,
    sentences: sentencesOf(evaluation, siteContent.labels.costs),
    calculator: siteContent.find("pages", "cost-calculator")
      ? `${siteContent.routes.costCalculator()}${query && `?${query}`}`
      : undefined,
  };
}
