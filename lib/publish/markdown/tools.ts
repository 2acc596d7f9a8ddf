/** What the calculator, the fit questions and the worked examples say, as Markdown. */
import type { PhrasingContent } from "mdast";
import { type Fit, fit as fitOf } from "../../comparison/fit.ts";
import { fitQuestions } from "../../comparison/fit-questions.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { amountOf } from "../../costs/amount.ts";
import { INPUT_KEYS } from "../../costs/assumptions.ts";
import { probabilityCheaper, describe as sentencesOf, YEAR_COLUMNS } from "../../costs/describe.ts";
import { type Evaluation, evaluate } from "../../costs/evaluate.ts";
import { scenario } from "../../costs/scenario.ts";
import type { FitPage } from "../../kinds/fit/page.ts";
import type { PropsOf } from "../../mdx/registry.ts";
import { costExample } from "../../page/cost-example.ts";
import { type Origin, originOf, ownFigures } from "../../page/own-figures.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { Labels } from "../../site/labels.ts";
import { type Block, heading, type Inline, link, list, paragraph, strong, table } from "./nodes.ts";

/** The sizes that the page answers without script. */
const SIZES = [10, 25, 50, 100, 200];

export function calculator(siteContent: SiteContent): Block[] {
  const base = ownFigures(siteContent);
  const usual = scenario({}, base);
  const { costInputs, costNotes, costPage, costs } = siteContent.labels;
  const { sizes, table: assumptions } = costPage;
  return [
    ...SIZES.flatMap((people) => {
      const evaluation = evaluate(scenario({ people }, base));
      return [
        heading(2, sizes.people(people)),
        ...sentencesOf(evaluation, costs).map((sentence) => paragraph(sentence)),
        costTable(evaluation, costs),
      ];
    }),
    heading(2, assumptions.title),
    list(
      INPUT_KEYS.filter((key) => key !== "people" && key !== "devices").map((key) => {
        return [
          assumptions.line(
            costInputs.names[key],
            amountOf(key, usual[key], siteContent.labels),
            costNotes.why[key],
          ),
          ...originParts(originOf(siteContent, key), siteContent),
        ];
      }),
    ),
  ];
}

function originParts(origin: Origin, { company, labels }: SiteContent): (string | PhrasingContent)[] {
  const words = labels.costPage.origin;
  switch (origin.kind) {
    case "fact":
      return words.fact<PhrasingContent>(link(origin.url, origin.title), origin.publisher);
    case "price":
      return words.price<PhrasingContent>(
        (text) => link(absolute(company, routes.pricing()), text),
        origin.name,
      );
    case "assumption":
      return [words.assumption];
  }
}

function costTable(evaluation: Evaluation, labels: Labels["costs"]): Block {
  const [cheapest] = [...evaluation.models].sort((a, b) => a.mean - b.mean);
  const rows = evaluation.models.map((result): Inline[] => [
    labels.inSentence(result.model),
    ...YEAR_COLUMNS.map((key) => labels.money(result[key])),
    !cheapest || result === cheapest
      ? "–"
      : labels.chance(probabilityCheaper(evaluation, result.model, cheapest.model)),
  ]);
  return table(
    [
      labels.model,
      ...YEAR_COLUMNS.map((key) => labels.years[key]),
      cheapest ? labels.lessThan(cheapest.model) : "",
    ],
    rows,
  );
}

/** A worked example of an article. */
export function workedCosts(props: Partial<PropsOf<"CostExample">>, siteContent: SiteContent): Block[] {
  const { evaluation, sentences, calculator: address } = costExample(siteContent, props);
  return [
    ...sentences.map((sentence) => paragraph(sentence)),
    costTable(evaluation, siteContent.labels.costs),
    paragraph(
      ...siteContent.labels.costPage.example.change<Inline>((words) =>
        link(absolute(siteContent.company, address), words),
      ),
    ),
  ];
}

/** The questions with their answers, what each answer speaks for, and where the scores stand before any of them. */
export function fitQuestionnaire({ comparison, article }: FitPage, siteContent: SiteContent): Block[] {
  const { data } = comparison;
  const { fit: words, fitPage: page } = siteContent.labels;
  const name = (id: string) => siteContent.get("options", id).data.name;
  return [
    paragraph(data.question),
    ...fitQuestions(data, words).flatMap(({ id, question, answers }) => {
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
    heading(2, page.unanswered.title),
    list(
      fitOf(data, {}).ranking.map(({ option, points }: Fit["ranking"][number]) =>
        page.unanswered.points(name(option), points),
      ),
    ),
    ...(article
      ? [
          paragraph(
            ...page.table<Inline>(link(absolute(siteContent.company, article.path), article.data.title)),
          ),
        ]
      : []),
    paragraph(
      ...page.unanswered.page<Inline>((text) =>
        link(absolute(siteContent.company, routes.fit(comparison.id)), text),
      ),
    ),
  ];
}

function spoken(label: string, because: string | undefined): string {
  return because ? `${label}: ${because}` : label;
}
