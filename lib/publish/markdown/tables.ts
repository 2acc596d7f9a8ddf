/** The tables that services and prices stand in, as Markdown. */
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { priceRange } from "../../page/words.ts";
import { type Context, note } from "./comparison.ts";
import { type Block, type Inline, paragraph, spaced, strong, table } from "./nodes.ts";

export function responsibilities(
  { labels: { comparison: labels } }: SiteContent,
  { data }: Document<"responsibilities">,
): Block[] {
  const rows = data.groups.flatMap(({ name, tasks }) => [
    [strong(name), ...data.columns.map(() => "")],
    ...tasks.map(({ task, who, note: remark }): Inline[] => [
      spaced(task, remark && `(${remark})`),
      ...data.columns.map(({ id }) => {
        const responsible = who[id];
        return responsible ? labels.responsible[responsible] : "";
      }),
    ]),
  ]);
  return [paragraph(strong(data.title)), table([labels.task, ...data.columns.map(({ name }) => name)], rows)];
}

export function serviceLevels({ labels }: SiteContent, { data }: Document<"service-levels">): Block[] {
  const rows = data.levels.map(({ severity, meaning, response, updates, hours }): Inline[] => [
    spaced(strong(`${severity}.`), meaning),
    response,
    updates,
    hours,
  ]);
  return [
    paragraph(strong(`${data.name}.`), ` ${data.hours}`),
    table(labels.comparison.serviceLevels, rows),
    paragraph(data.note),
  ];
}

export function prices(context: Context, documents: Document<"prices">[]): Block[] {
  const { siteContent } = context;
  const { company } = siteContent;
  const rows = documents.map(({ data }): Inline[] => {
    const fact = data.fact ? siteContent.get("facts", data.fact).data : undefined;
    return [
      data.name,
      spaced(priceRange(data, company.language), data.unit),
      spaced(data.note, fact && note(context, fact.source)),
    ];
  });
  const labels = siteContent.labels.comparison;
  return [
    paragraph(strong(labels.priceCaption(company.name, company.sample === true))),
    table(labels.priceColumns, rows),
  ];
}
