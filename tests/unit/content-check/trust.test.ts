/** content/trust.yaml against the questions of the site's own articles. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askedQuestions } from "#lib/content/check/asked-questions.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const asked = (text: string) => askedQuestions(readMdx(text));

test.for([
  ["## Ask a provider\n\n- Who?\n- Why *so*?", ["Who?", "Why so?"]],
  ["## Questions to ask both\n\n<Steps>\n\n1. Who?\n2. Say it.\n\n</Steps>", ["Who?"]],
  ["## What to ask before you decide\n\n1. Who, over\n   two lines?", ["Who, over two lines?"]],
  ["## Qué preguntar antes de firmar\n\n1. ¿Quién?", ["¿Quién?"]],
  ["## Pregunte a su proveedor\n\n- ¿Quién?", ["¿Quién?"]],
  ["## Fragen Sie den Anbieter\n\n- Wer?", ["Wer?"]],
  ["## Ask a provider\n\nText.\n\n### On price\n\n- Who?", ["Who?"]],
  ["## Ask a provider\n\n- Who?\n\n## After that\n\n- Why?", ["Who?"]],
  ["## Asking is free\n\n- Who?", []],
  ["## What it costs\n\n- Who pays?", []],
  ["## Preguntas frecuentes\n\n- ¿Quién?", []],
  ["- Who?", []],
] as const)("%s", ([text, questions]) => {
  expect(asked(text)).toEqual(questions);
});

test("the sample's articles ask, in each section that says so", () => {
  const sections = readdirSync("content/articles").flatMap((file) => {
    const text = readFileSync(`content/articles/${file}`, "utf8");
    return /^## (?:Ask|Questions to ask)/m.test(text) ? [asked(text.replace(/^---[\s\S]*?\n---\n/, ""))] : [];
  });
  expect(sections.length).toBeGreaterThan(8);
  for (const questions of sections) expect(questions.length).toBeGreaterThan(2);
});

test("a site without the file is as good as before, and its blocks say what they need", async () => {
  using site = smallSite();
  const page = (text: string) =>
    `---\ntitle: Trust\ndescription: A page for the tests of what it shows, described with words enough for a result.\nupdatedAt: "2026-01-05"\n---\n\n${text}\n`;
  site.write("content/pages/trust.mdx", page("<Safeguards />\n\n<ProviderAnswers />"));
  const found = await checkSmallSite({ root: site.root, now });
  expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "block-source: 'Safeguards' shows what content/trust.yaml says, and there is no such file.",
    "block-source: 'ProviderAnswers' shows what content/trust.yaml says, and there is no such file.",
  ]);
});
