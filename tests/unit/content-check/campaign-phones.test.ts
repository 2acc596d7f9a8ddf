/** What the check says of numbers that count the calls of a campaign. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorsWith, fixtures } from "#tests/builders/small-site.ts";

const company = readFileSync(`${fixtures}base/content/company.yaml`, "utf8");
const phones = (telephone = "+1 217-555-0199", name = "spring-postcard") =>
  `  - name: ${name}\n    telephone: ${telephone}\n    provider: Example Tracking\n`;
const companyWith = (list: string) => `${company}campaignPhones:\n${list}`;
const pageWith = (fields: string) => `---
title: What the postcard promised
description: The page that the postcard of this spring leads to, and that no search engine shows.
updatedAt: "2026-01-01"
${fields}---

A short text.
`;
const good = "noindex: true\ncampaignPhone: spring-postcard\n";

/** What is said of a company with these campaign phones and a page with these fields. */
const saidOf = (list: string, fields: string, page = "spring") =>
  errorsWith({ "content/company.yaml": companyWith(list), [`content/pages/${page}.mdx`]: pageWith(fields) });

test("a landing page out of search engines may show a campaign's number", async () => {
  expect(await saidOf(phones(), good)).toEqual([]);
});

test.each<[string, string, string, RegExp]>([
  [
    "a page that search engines show",
    phones(),
    "campaignPhone: spring-postcard\n",
    /content\/pages\/spring\.mdx campaign-phone: A page that search engines show has to give your own number/,
  ],
  [
    "a number that there is not",
    phones(),
    "noindex: true\ncampaignPhone: spring-poscard\n",
    /no campaign phone called 'spring-poscard'\. Did you mean 'spring-postcard'/,
  ],
  [
    "the company's own number",
    phones(/telephone: "?([^"\n]+)/.exec(company)?.[1]),
    good,
    /content\/company\.yaml campaign-phone: .* is the number in content\/company\.yaml, which search engines are told/,
  ],
  ["two numbers with one name", phones() + phones("+1 217-555-0198"), good, /Two campaign phones are called/],
  [
    "a number without its country code",
    phones("217-555-0199"),
    good,
    /has to be a phone number with its country code/,
  ],
  [
    "a number of a company that nobody names",
    "  - name: spring-postcard\n    telephone: +1 217-555-0199\n",
    good,
    /'provider', which is missing/,
  ],
])("%s is refused", async (_, list, fields, says) => {
  expect(await saidOf(list, fields)).toEqual([expect.stringMatching(says)]);
});

test("a page with a layout of its own shows the company's number, and takes no other", async () => {
  expect(await saidOf(phones(), good, "emergency")).toEqual([
    expect.stringMatching(/This page has a layout of its own, and shows your own number/),
  ]);
});

test("a page names a number of a company that has none", async () => {
  expect(await errorsWith({ "content/pages/spring.mdx": pageWith(good) })).toEqual([
    expect.stringMatching(/no campaign phone called 'spring-postcard'\..*Add it to 'campaignPhones' there/),
  ]);
});
