/** The tables that services and prices stand in, as Markdown. */
import type { Document } from "../../content/documents.ts";
import { priceRange, responsibleWords } from "../../page/words.ts";
import { type Context, note } from "./comparison.ts";
import { type Block, type Inline, paragraph, spaced, strong, table } from "./nodes.ts";

export function responsibilities({ data }: Document<"responsibilities">): Block[] {
  const rows = data.groups.flatMap(({ name, tasks }) => [
    [strong(name), ...data.columns.map(() => "")],
    ...tasks.map(({ task, who, note: remark }): Inline[] => [
      spaced(task, remark && `(${remark})`),
      ...data.columns.map(({ id }) => {
        const responsible = who[id];
        return responsible ? responsibleWords[responsible] : "";
      }),
    ]),
  ]);
  return [paragraph(strong(data.title)), table(["Task", ...data.columns.map(({ name }) => name)], rows)];
}

export function serviceLevels({ data }: Document<"service-levels">): Block[] {
  const rows = data.levels.map(({ severity, meaning, response, updates, hours }): Inline[] => [
    spaced(strong(`${severity}.`), meaning),
    response,
    updates,
    hours,
  ]);
  return [
    paragraph(strong(`${data.name}.`), ` ${data.hours}`),
    table(["Severity", "We answer within", "You hear from us", "Hours"], rows),
    paragraph(data.note),
  ];
}

export function prices(context: Context, documents: Document<"prices">[]): Block[] {
  const { library } = context;
  const { company } = library;
  const rows = documents.map(({ data }): Inline[] => {
    const fact = data.fact ? library.get("facts", data.fact).data : undefined;
    return [
      data.name,
      spaced(priceRange(data, company.language), data.unit),
      spaced(data.note, fact && note(context, fact.source)),
    ];
  });
  const sample = company.sample ? ", which is a sample company: put in your own" : "";
  return [
    paragraph(strong(`Prices of ${company.name}${sample}`)),
    table(["What you buy", "Price", "What moves it"], rows),
  ];
}
