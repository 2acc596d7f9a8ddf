/** A comparison as Markdown: the table, the answer, and whom each option suits. */
import type { PhrasingContent } from "mdast";
import { askedQuestions } from "../../comparison/fit-questions.ts";
import { type Standing, verdict as verdictOf } from "../../comparison/verdict.ts";
import type { Document } from "../../content/documents.ts";
import type { Source } from "../../content/schema/fields.ts";
import type { SiteContent } from "../../content/site-content.ts";
import type { Page } from "../../kinds/pages.ts";
import { noteNumber } from "../../kinds/sources.ts";
import { groupLeader } from "../../page/words.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { readableDate } from "../../site/dates.ts";
import { formatList } from "../../site/format.ts";
import { type Block, type Inline, link, list, paragraph, spaced, strong, table } from "./nodes.ts";

/** What Markdown is written about, and where it looks things up. */
export interface Context {
  page: Page;
  siteContent: SiteContent;
}

type Comparison = Document<"comparisons">;

/** The note that leads to a source: `([source 2](https://…))`. */
export function note({ page, siteContent }: Context, source: Source): PhrasingContent[] {
  return [
    { type: "text", value: "(" },
    link(source.url, siteContent.labels.article.sourceReference(noteNumber(page, source))),
    { type: "text", value: ")" },
  ];
}

export function comparisonTable(context: Context, { data }: Comparison): Block[] {
  const { siteContent } = context;
  const labels = siteContent.labels.comparison;
  const options = data.options.map((id) => siteContent.get("options", id));
  const rows = verdictOf(data).groups.flatMap((standing) => [
    [strong(standing.group), leadSentence(siteContent, standing, options), ...options.slice(1).map(() => "")],
    ...data.criteria
      .filter((criterion) => criterion.group === standing.group)
      .map((criterion): Inline[] => [
        spaced(strong(`${criterion.name}.`), criterion.question),
        ...options.map(({ id }): Inline => {
          const value = criterion.values[id];
          if (!value) return "";
          const fact = value.fact ? siteContent.get("facts", value.fact).data : undefined;
          const rating = labels.ratingWithScore(labels.ratings[value.score - 1] ?? "", value.score);
          return spaced(rating, value.text, fact && note(context, fact.source));
        }),
      ]),
  ]);
  return [
    paragraph(
      strong(labels.rowByRowTitle(data.title)),
      labels.scoresExplained(readableDate(data.checkedAt, siteContent.company.language)),
    ),
    table([labels.criterion, ...options.map(({ data: option }) => option.name)], rows),
  ];
}

/** `A ahead`, `A and B ahead`, `About even`. */
function leadSentence(siteContent: SiteContent, standing: Standing, options: Document<"options">[]): string {
  const { ahead, words } = groupLeader(standing, options, siteContent.labels);
  const names = ahead.map(({ data }) => data.name);
  return `${formatList(names, siteContent.company.language)}${words}`;
}

export function verdict({ labels }: SiteContent, { data }: Comparison): Block[] {
  return [
    {
      type: "blockquote",
      children: [
        paragraph(strong(labels.article.shortAnswer)),
        paragraph(data.question),
        paragraph(data.verdict.summary),
      ],
    },
  ];
}

export function chooseWhen({ siteContent }: Context, { id: comparison, data }: Comparison): Block[] {
  const labels = siteContent.labels.comparison;
  return [
    ...data.options.flatMap((id) => {
      const { name, summary, service, term } = siteContent.get("options", id).data;
      return [
        paragraph(strong(labels.chooseWhen(name))),
        ...(service || term ? [] : [paragraph(summary)]),
        list(data.verdict.chooseWhen[id] ?? []),
      ];
    }),
    paragraph(
      ...labels.answerQuestions<Inline>(askedQuestions(data).length, (words) =>
        link(absolute(siteContent.company, routes.fit(comparison)), words),
      ),
    ),
  ];
}

export function prosCons({ siteContent }: Context, { data }: Comparison): Block[] {
  return data.options.flatMap((id) => {
    const { name, summary, bestFor, notFor } = siteContent.get("options", id).data;
    return [
      paragraph(strong(name)),
      paragraph(summary),
      paragraph(siteContent.labels.comparison.goodFit),
      list(bestFor),
      paragraph(siteContent.labels.comparison.badFit),
      list(notFor),
    ];
  });
}
