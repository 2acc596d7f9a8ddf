/** What npm run setup asks at a terminal, and what it does with the answers. */
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedAnswers } from "#lib/cli/setup-questions.ts";
import { type Before, readContent } from "#lib/tools/setup/read.ts";
import { copiedContent, setUpCompanies } from "#tests/builders/set-up-companies.ts";

const content = copiedContent(join("tests", "fixtures", "broken", "base", "content"));
let before: Before;

beforeAll(async () => {
  const read = await readContent(content.root);
  before = { ...read, company: { ...read.company, sample: true } };
});
afterAll(() => content[Symbol.dispose]());

/** Types these answers to the questions that begin so, and Enter to the others. */
async function typing(
  typed: Readonly<Record<string, string>>,
  figures = new Map([["managed-per-user", { from: 99 }]]),
) {
  const asked: string[] = [];
  const result = await askedAnswers(before, figures, async (text) => {
    const question = stripVTControlCharacters(text);
    asked.push(question);
    return Object.entries(typed).find(([start]) => question.startsWith(start))?.[1] ?? "";
  });
  return { asked, ...result };
}

const { name = "", url = "", phone = "", email = "" } = setUpCompanies["all services"] ?? {};
const company = {
  "The company's name": name,
  "The site's address": url,
  "Its phone": phone,
  "Its email": email,
  "Where it works": "none",
};

test("without an address nobody is asked for its town", async () => {
  const { asked, answers } = await typing({ ...company, "Street and number": "none" });
  expect(asked.filter((question) => /^(?:Town|State|ZIP|Country)/.test(question))).toEqual([]);
  expect(answers).toMatchObject({ street: "none", town: "none", "postal-code": "none" });
});

test("what can be chosen from is listed where it is chosen, and not where it is asked whose prices are shown", async () => {
  const { asked } = await typing({ ...company, "Street and number": "none" });
  expect(asked.find((question) => question.startsWith("The articles to keep"))).toContain("(good-article");
  expect(asked.find((question) => question.startsWith("Whose prices"))).not.toContain("managed-per-user");
});

test("a figure that was given beforehand is kept and not asked for, and an empty answer leaves a price for later", async () => {
  const { asked, figures } = await typing({ ...company, "Street and number": "none", "Whose prices": "own" });
  const prices = asked.filter((question) => question.startsWith("Your price for"));
  expect(prices.length).toBe(before.choices.prices.length - 1);
  expect([...figures]).toEqual([["managed-per-user", { from: 99 }]]);
});
