/** Straight quotes become those of the language a text is written in: in fields, in Markdown, and in whatever is made of them. */
import { expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { compileBody } from "#lib/mdx/kept-bodies.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { english, spanish } from "#tests/builders/two-languages.ts";
import { type WrittenContent, writtenSiteContent } from "#tests/builders/written-site-content.ts";

const article = english.articles["fee-or-hours"];
const comparison = english.comparisons["fee-or-hours"];
const german: WrittenContent = {
  ...english,
  company: { company: { ...english.company.company, language: "de-DE" } },
  articles: {
    ...english.articles,
    "fee-or-hours": {
      ...article,
      title: `Was heißt "sofort"?`,
      faq: [
        {
          question: `Wer sagt "sofort"?`,
          answer: `Wir sagen ["**sofort**"](/blog/) nie, auch Hans' Leute nicht.`,
        },
      ],
      sources: [
        {
          title: `Das "Lagebericht"-Heft`,
          publisher: "Amt",
          url: "https://www.example.com/",
          accessed: "2026-01-01",
          passage: "Text.",
        },
      ],
    },
  },
  comparisons: {
    "fee-or-hours": {
      ...comparison,
      criteria: comparison.criteria.map((row) => ({ ...row, group: `"${row.group}"` })),
      readers: [{ name: "Acht", weights: { '"Money"': 2 } }],
    },
  },
};
const grouped = spanish.comparisons["fee-or-hours"];
const site = writtenSiteContent(german, {
  es: {
    ...spanish,
    articles: { "cuota-o-horas": { ...spanish.articles["cuota-o-horas"], title: `¿Qué es "ya"?` } },
    comparisons: {
      "fee-or-hours": {
        ...grouped,
        criteria: grouped.criteria.map((row) => ({ ...row, group: `"${row.group}"` })),
      },
    },
  },
});

function articleOf(content: SiteContent, path: string) {
  const page = pageAt(content, path);
  if (page?.kind !== "article") throw new Error(`There is no article at ${path}`);
  return { page, graph: JSON.stringify(graphOf(page, content)) };
}

it("in the fields of a German page and its graph", () => {
  const { page, graph } = articleOf(site, "/fee-or-hours/");
  expect(page.title).toBe("Was heißt „sofort“?");
  expect(page.faq[0]?.question).toBe("Wer sagt „sofort“?");
  expect(page.faq[0]?.answer.text).toBe("Wir sagen „sofort“ nie, auch Hans’ Leute nicht.");
  expect(page.article.data.sources?.[0]?.title).toBe("Das „Lagebericht“-Heft");
  expect(graph).toContain("Was heißt „sofort“?");
  expect(graph).not.toContain('\\"');
  const { criteria, readers } = site.get("comparisons", "fee-or-hours").data;
  expect(criteria[0]?.group).toBe("„Money“");
  expect(readers?.[0]?.weights).toEqual({ "„Money“": 2 });
});

it("in its translation, whose names are those of the original", () => {
  const es = site.editions[1] ?? site;
  const { page } = articleOf(es, "/es/cuota-o-horas/");
  expect(page.title).toBe("¿Qué es “ya”?");
  expect(page.article.data.sources?.[0]?.title).toBe("Das „Lagebericht“-Heft");
  expect(es.get("comparisons", "fee-or-hours").data.readers?.[0]?.weights).toEqual({ "“Dinero”": 2 });
});

it.each([
  ["en-US", '“*so*,” he said: “it’s `"x"`…”'],
  ["es", '“*so*,” he said: “it’s `"x"`…”'],
  ["de", '„*so*,“ he said: „it’s `"x"`…“'],
])("in a text in %s, across what is set apart in it, and not in code", (language, printed) => {
  const typed = `"*so*," he said: "it's \`"x"\`..."`;
  const { text } = renderMarkdown(typed, language);
  expect(text).toBe(printed.replace(/[*`]/g, ""));
  const code = compileBody(typed, language).replace(/\\u([0-9a-f]{4})/g, (_, sign) =>
    String.fromCharCode(Number.parseInt(sign, 16)),
  );
  for (const part of printed.split(/\*so\*|`.*`/)) expect(code).toContain(part);
});
