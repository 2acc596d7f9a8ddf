/** The importer's invariant: each string of a source is on the page, in the frontmatter, or in the report by name. */
import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { mdxLines, readMdx, readMdxFile } from "#lib/tools/import/body/mdx-text.ts";
import type { Json } from "#lib/tools/import/json-ld/json.ts";
import { scratchSite, wxr, wxrItem } from "#tests/unit/import/scratch-site.ts";
import { autop, encodeEntities, texturize } from "#tests/unit/import/wordpress-damage.ts";

const spice = fc.constantFrom(
  "your business",
  "your email address",
  "R&D",
  "a TODO list",
  "[on-site]",
  "5 * 3 * 2",
  "{braces}",
  "don't",
  "800x283",
  "e-mail",
  "it's 5% off",
  "_under_",
  "Größe",
);
const word = fc.stringMatching(/^[a-z]{4,9}$/);
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 3, maxLength: 7 }),
    spice,
    fc.array(word, { minLength: 1, maxLength: 4 }),
  )
  .map(([first, middle, last]) => `So ${first.join(" ")} ${middle} ${last.join(" ")}.`);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

const source = fc.record({
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  items: fc.array(sentence, { maxLength: 3 }),
  alt: sentence,
  description: sentence,
  questions: fc.uniqueArray(fc.tuple(sentence, sentence), {
    maxLength: 5,
    selector: ([question]) => question,
  }),
  keywords: fc.array(name, { maxLength: 4 }),
  about: fc.array(name, { maxLength: 3 }),
  section: fc.option(name, { nil: undefined }),
  author: name,
  other: fc.dictionary(fc.constantFrom("alternativeHeadline", "abstract", "backstory", "teaches"), sentence),
  slogan: sentence,
});
type Source = typeof source extends fc.Arbitrary<infer Value> ? Value : never;

function graphOf(page: Source): Json {
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Article",
        headline: "A page of words",
        description: page.description,
        keywords: page.keywords,
        about: page.about.map((about, index) =>
          index % 2 === 0 ? about : { "@type": "Thing", name: about },
        ),
        author: { "@type": "Person", name: page.author },
        ...(page.section === undefined ? {} : { articleSection: page.section }),
        ...page.other,
      },
      { "@type": "Organization", name: "Ledger & Lane IT", slogan: page.slogan },
      {
        "@type": "FAQPage",
        mainEntity: page.questions.map(([question, answer]) => ({
          "@type": "Question",
          name: question,
          acceptedAnswer: { "@type": "Answer", text: answer },
        })),
      },
    ],
  };
}

const body = (page: Source) =>
  [
    ...page.paragraphs.map((text) => `<p>${encodeEntities(text)}</p>`),
    page.items.length === 0
      ? ""
      : `<ul>${page.items.map((text) => `<li>${encodeEntities(text)}</li>`).join("")}</ul>`,
    `<p><img src="https://www.example.com/wp-content/uploads/2024/03/not-here.png" alt="${encodeEntities(page.alt)}"></p>`,
  ].join("\n");
const script = (page: Source) =>
  `<script type="application/ld+json">${JSON.stringify(graphOf(page)).replaceAll("<", "\\u003c")}</script>`;

const forms: [string, string, (page: Source) => string][] = [
  [
    "a post of an export, its graph in a script",
    "export.xml",
    (page) => wxr(wxrItem(1, "a-page", body(page) + script(page), "A page of words")),
  ],
  [
    "a post of an export, its graph pasted and texturized",
    "export.xml",
    (page) =>
      wxr(
        wxrItem(
          1,
          "a-page",
          body(page) + autop(texturize(JSON.stringify(graphOf(page), null, 2))),
          "A page of words",
        ),
      ),
  ],
  [
    "a saved page",
    "page.html",
    (page) =>
      `<html><head><title>A page of words</title>${script(page)}</head><body><article><h1>A page of words</h1>${body(page)}</article></body></html>`,
  ],
  [
    "a page's text",
    "page.txt",
    (page) =>
      [
        "A page of words",
        ...page.paragraphs,
        ...page.items,
        texturize(JSON.stringify(graphOf(page), null, 2)),
      ].join("\n\n"),
  ],
];

/** Letters and digits: quotes, dashes and spaces may be written otherwise. */
const fold = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/×/g, "x")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) yield* stringsOf(item);
}

describe("nothing vanishes in silence", () => {
  for (const [form, file, write] of forms) {
    it(`from ${form}`, async () => {
      await fc.assert(
        fc.asyncProperty(source, async (page) => {
          const site = scratchSite();
          const report = await site.import([site.source(basename(file), write(page))]);
          const [article] = report.articles;
          const text = site.read(article?.file ?? "");
          const fields: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "");
          const strings = [...stringsOf(fields)];
          const findings = article?.findings ?? [];
          // A repaired block is shown whole; that names none of its values.
          const named = findings
            .filter(({ rule }) => rule !== "read-markup" && rule !== "repaired-address")
            .map(({ message, before = "" }) => `${message}\n${before}`);
          const words = [...mdxLines(readMdxFile(text)), ...strings.flatMap((string) => answerLines(string))];
          const all = fold([...words, ...strings, ...named, text].join("\n"));
          const { alt, section, questions, other, ...rest } = page;
          const expected = [
            ...stringsOf(rest),
            ...questions.flat(),
            ...Object.values(other),
            ...(section === undefined ? [] : [section]),
            ...(file === "page.txt" ? [] : [alt]),
          ];
          for (const value of expected) expect(all, value).toContain(fold(value));
        }),
        { numRuns: 12 },
      );
    });
  }
});

const plain = fc.array(word, { minLength: 7, maxLength: 9 }).map((words) => `So ${words.join(" ")}.`);
const quoted = (text: string) => `s:${Buffer.byteLength(text)}:"${text}";`;
const valued = (value: unknown) => ({ innerContent: { desktop: { value } } });

/** The same words as the modules of page builders keep them, `extra` for a part that nobody knows. */
const shapes: [string, (words: readonly [string, string, string]) => string][] = [
  [
    "X",
    ([title, text, extra]) =>
      `<p>First.</p>[x_feature_box title="${title}" text="${text}"][x_unheard_of content="${extra}"]`,
  ],
  [
    "Cornerstone",
    ([title, text, extra]) =>
      `<p>First.</p>[cs_content][cs_element_text text_content="${title}"][cs_text]${text}[/cs_text][cs_element_row unheard_title="${extra}"][/cs_content]`,
  ],
  [
    "Divi 5",
    ([title, text, extra]) =>
      `<!-- wp:divi/blurb ${JSON.stringify({ title: valued({ text: title }), content: valued(text), unheard: { deep: { text: extra } } })} /-->`,
  ],
  [
    "Beaver Builder",
    ([title, text, extra]) =>
      `<h2>${title}</h2><p>${text}</p>]]></content:encoded><wp:postmeta><wp:meta_key>_fl_builder_data</wp:meta_key><wp:meta_value><![CDATA[a:1:{s:2:"n1";O:8:"stdClass":2:{${quoted("text")}${quoted(text)}${quoted("more")}${quoted(extra)}}}]]></wp:meta_value></wp:postmeta><content:encoded><![CDATA[`,
  ],
];

describe("nothing vanishes in silence from the modules", () => {
  it.each(shapes)("of %s", async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(plain, plain, plain), async (words) => {
        const site = scratchSite();
        const source = wxr(
          wxrItem(1, "a-page", write(words)).replace("<content:encoded><![CDATA[]]></content:encoded>", ""),
        );
        const report = await site.import([site.source("export.xml", source)]);
        const [article] = report.articles;
        const named = (article?.findings ?? []).map(({ message, before = "" }) => `${message}\n${before}`);
        const all = fold([site.read(article?.file ?? ""), ...named].join("\n"));
        for (const value of words) expect(all, value).toContain(fold(value));
      }),
      { numRuns: 8 },
    );
  });
});

function answerLines(text: string): string[] {
  try {
    return mdxLines(readMdx(text));
  } catch {
    return [];
  }
}
