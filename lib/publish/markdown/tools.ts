/** What the calculator, the fit questions and the worked examples say, as Markdown. */
import { type Fit, fit as fitOf } from "../../comparison/fit.ts";
import { fitQuestions } from "../../comparison/fit-questions.ts";
import type { Library } from "../../content/library.ts";
import { amountOf } from "../../costs/amount.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "../../costs/assumptions.ts";
import {
  chanceInYears,
  probabilityCheaper,
  describe as sentencesOf,
  YEAR_COLUMNS,
  YEAR_LABELS,
} from "../../costs/describe.ts";
import { type Evaluation, evaluate } from "../../costs/evaluate.ts";
import { formatRoughMoney } from "../../costs/money.ts";
import { scenario } from "../../costs/scenario.ts";
import type { FitPage } from "../../kinds/fit/page.ts";
import type { PropsOf } from "../../mdx/registry.ts";
import { costExample } from "../../page/cost-example.ts";
import { originOf, ownFigures } from "../../page/own-figures.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { type Block, heading, type Inline, link, list, paragraph, strong, table } from "./nodes.ts";

/** The sizes that the page answers without script. */
const SIZES = [10, 25, 50, 100, 200];

export function calculator(library: Library): Block[] {
  const base = ownFigures(library);
  const usual = scenario({}, base);
  return [
    ...SIZES.flatMap((people) => {
      const evaluation = evaluate(scenario({ people }, base));
      return [
        heading(2, `${people} people`),
        ...sentencesOf(evaluation).map((sentence) => paragraph(sentence)),
        costTable(evaluation),
      ];
    }),
    heading(2, "Every assumption"),
    list(
      INPUT_KEYS.filter((key) => key !== "people" && key !== "devices").map((key) => {
        const { label, why } = ASSUMPTIONS[key];
        const origin = originOf(library, key);
        const from: Inline[] =
          origin.kind === "fact"
            ? ["Fact: ", link(origin.url, origin.title), `, ${origin.publisher}.`]
            : [origin.kind === "price" ? `From our prices: ${origin.name}.` : "Assumption."];
        return [`${label}: ${amountOf(key, usual[key])}. ${why} `, ...from].flat();
      }),
    ),
  ];
}

function costTable(evaluation: Evaluation): Block {
  const [cheapest] = [...evaluation.models].sort((a, b) => a.mean - b.mean);
  const rows = evaluation.models.map((result): Inline[] => [
    result.name,
    ...YEAR_COLUMNS.map((key) => formatRoughMoney(result[key])),
    !cheapest || result === cheapest
      ? "–"
      : chanceInYears(probabilityCheaper(evaluation, result.model, cheapest.model)),
  ]);
  return table(
    ["Way of buying", ...YEAR_COLUMNS.map((key) => YEAR_LABELS[key]), `Costs less than ${cheapest?.name}`],
    rows,
  );
}

/** A worked example of an article. */
export function workedCosts(props: Partial<PropsOf<"CostExample">>, library: Library): Block[] {
  const { evaluation, sentences, calculator: address } = costExample(library, props);
  return [
    ...sentences.map((sentence) => paragraph(sentence)),
    costTable(evaluation),
    paragraph(
      "Every number behind this is an assumption that you can change: ",
      link(absolute(library.company, address), "open it in the calculator"),
      ".",
    ),
  ];
}

/** The questions with their answers, what each answer speaks for, and where the scores stand before any of them. */
export function fitQuestionnaire({ comparison, article }: FitPage, library: Library): Block[] {
  const { data } = comparison;
  const name = (id: string) => library.get("options", id).data.name;
  return [
    paragraph(data.question),
    ...fitQuestions(data).flatMap(({ id, question, answers }) => {
      const given = data.circumstances?.find((circumstance) => circumstance.id === id)?.answers;
      return [
        paragraph(strong(question)),
        list(
          answers.map((answer) =>
            spoken(answer.label, given?.find((each) => each.id === answer.id)?.because),
          ),
        ),
      ];
    }),
    heading(2, "Before any answer"),
    list(
      fitOf(data, {}).ranking.map(
        ({ option, points }: Fit["ranking"][number]) => `${name(option)}: ${points.toFixed(1)} points`,
      ),
    ),
    ...(article
      ? [
          paragraph(
            "The table and the reasons stand in ",
            link(absolute(library.company, article.path), article.data.title),
            ".",
          ),
        ]
      : []),
    paragraph(
      "The questions count when they are answered on ",
      link(absolute(library.company, routes.fit(comparison.id)), "the page itself"),
      ".",
    ),
  ];
}

function spoken(label: string, because: string | undefined): string {
  return because ? `${label}: ${because}` : label;
}
