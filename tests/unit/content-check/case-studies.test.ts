/** What the check says of case studies: the client agrees, the choice exists, and every figure was measured. */
import { expect, test } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const service =
  "---\ntitle: Watching\ndescription: A service of a test, described with enough words for a results page.\nserviceType: Watching\naudience: Firms.\nnotFor: [Others.]\nincluded: [Eyes.]\nexcluded: [Hands.]\nsteps: [{ title: Look, text: We look. }]\nupdatedAt: '2026-01-01'\n---\n\nA text.\n";
const agreed = "permission: { from: The owner, given: '2026-01-15', covers: All of it }\n";

interface Case {
  permission?: string;
  more?: string;
  title?: string;
  before?: string;
  text?: string;
  outcome?: string;
}

function study({
  permission = agreed,
  more = "",
  title,
  before,
  text = "A text.",
  outcome = "",
}: Case): string {
  return `---
title: ${title ?? "A bakery and its tickets"}
description: What a bakery had before, what was done and what came of it, in some words.
publishedAt: "2026-02-01"
client: { name: A bakery, industry: Baking, size: 12 people in one shop }
${permission}services: [watching]
before: ${before ?? "Nobody answered."}
done: [We answered.]
outcomes:
  - { id: after, name: Tickets a month afterward, value: 21, unit: tickets a month, method: Counted, measured: "2026-01-02" }
${outcome}${more}---

${text}
`;
}

async function found(written: Case, id = "bakery"): Promise<string[]> {
  using site = smallSite({
    "content/services/watching.mdx": service,
    [`content/case-studies/${id}.mdx`]: study(written),
  });
  const problems = await checkSmallSite({ root: site.root, now });
  return problems
    .filter(({ where }) => where.file.startsWith("content/case-studies"))
    .map(
      ({ severity, rule, where, message, remedy }) =>
        `${where.line} ${severity} ${rule}: ${message} → ${remedy}`,
    );
}

test("a case study that its client agreed to, and that prints its figures, has no problem", async () => {
  expect(
    await found({
      text: 'Now it is <Amount of="bakery.after" /> a month, with 12 people, since March 2025, on Microsoft 365 and from 24/7.',
    }),
  ).toEqual([]);
});

test("one that nobody has agreed to is warned of and stays a draft", async () => {
  expect(await found({ permission: "" })).toEqual([
    expect.stringMatching(
      /^\d+ warning permission-missing: Nobody has agreed to this case study yet, so it stays a draft.*→ Ask the client, and add 'permission:'/,
    ),
  ]);
  expect(await found({ permission: "draft: true\n" })).toEqual([]);
});

test("one whose client took the permission back is refused, and a draft is left alone", async () => {
  const withdrawn =
    "permission: { from: The owner, given: '2026-01-15', covers: All of it, withdrawn: '2026-03-01' }\n";
  expect(await found({ permission: withdrawn })).toEqual([
    expect.stringMatching(
      /error permission-withdrawn: A bakery took the permission back on 2026-03-01, so this case study must not be published\. → Delete the file, or add 'draft: true'/,
    ),
  ]);
  expect(await found({ permission: `${withdrawn}draft: true\n` })).toEqual([]);
});

test.for([
  ["40 percent of the calls went away.", "40"],
  ["The wait fell to $1,250.50 a day.", "1,250.50"],
  ["It saved nine hours a week.", "nine"],
  ["It halved the number of calls.", "halved"],
  ["Tickets 40 fell.", "40"],
  ["- one\n- 99 calls\n", "99"],
  ["## After 77 days\n\nText.", "77"],
  ["| Before | After |\n| --- | --- |\n| 88 | many |\n", "88"],
])("'%s' states a figure that the file does not have, and is refused", async ([text, figure]) => {
  expect(await found({ text })).toEqual([
    expect.stringContaining(
      `error outcome-unknown: '${figure}' is in the text, and no outcome of this file says so`,
    ),
  ]);
});

test("a figure in a field is refused as one in the text, with its line", async () => {
  expect(await found({ title: "A bakery with 80% fewer tickets" })).toEqual([
    expect.stringMatching(/^2 error outcome-unknown: '80'/),
  ]);
  expect(await found({ before: "It took 9 hours." })).toEqual([
    expect.stringContaining("outcome-unknown: '9'"),
  ]);
});

test("an outcome that is typed is warned of with the component that prints it", async () => {
  expect(await found({ text: "Now it is 21 a month." })).toEqual([
    expect.stringMatching(/warning outcome-typed: '21' is typed.*→ Write <Amount of="bakery\.after" \/>/),
  ]);
});

test("an outcome that is misspelled, or named like what every object has, is no figure", async () => {
  expect(await found({ text: 'It is <Amount of="bakery.aftr" />.' })).toEqual([
    expect.stringMatching(/figure-name: There is no .*'bakery\.aftr'.*Did you mean 'bakery\.after'/),
  ]);
  expect(await found({ text: 'It is <Amount of="bakery.constructor" />.' })).toEqual([
    expect.stringContaining("figure-name: There is no "),
  ]);
  expect(await found({ text: 'It is <Amount of="constructor.after" />.' }, "constructor")).toEqual([]);
});

test.for([
  ["comparison: managed-vs-break-fxi\n", "reference-exists: 'comparison' names 'managed-vs-break-fxi'"],
  ["option: managed-it\n", "case-choice: 'managed-it' is an option, and no comparison is named that has it."],
  ["comparison: managed-vs-break-fix\noption: managed-it\n", undefined],
  [
    "comparison: managed-vs-break-fix\noption: constructor\n",
    "reference-exists: 'option' names 'constructor'",
  ],
])("of the choice %j the check says %j", async ([more = "", says]) => {
  const problems = await found({ more });
  if (says === undefined) expect(problems).toEqual([]);
  else expect(problems).toContainEqual(expect.stringContaining(says));
});

test("a link to a case study without permission says what is missing", async () => {
  const article = "content/articles/good-article.mdx";
  using site = smallSite({
    "content/services/watching.mdx": service,
    "content/case-studies/bakery.mdx": study({ permission: "" }),
  });
  site.write(article, `${site.read(article)}\nRead [the story of the bakery](/case-studies/bakery/).\n`);
  const problems = await checkSmallSite({ root: site.root, now });
  expect(problems.map(({ rule, message, remedy }) => `${rule}: ${message} → ${remedy}`)).toContain(
    "link-internal: /case-studies/bakery/ (content/case-studies/bakery.mdx) has no permission to be published, so this link would lead nowhere. → Ask for permission and write it into that file, or take this reference out.",
  );
});

test("an option that the comparison does not compare is refused", async () => {
  using site = smallSite({
    "content/services/watching.mdx": service,
    "content/options/nobody.yaml":
      "name: Nobody\nsummary: Nobody at all.\ncolor: green\nbestFor: [Some.]\nnotFor: [Others.]\n",
    "content/case-studies/bakery.mdx": study({ more: "comparison: managed-vs-break-fix\noption: nobody\n" }),
  });
  const problems = await checkSmallSite({ root: site.root, now });
  expect(problems.map(({ rule, message, remedy }) => `${rule}: ${message} → ${remedy}`)).toContainEqual(
    expect.stringMatching(
      /case-choice: 'nobody' is not one of the options in content\/comparisons\/managed-vs-break-fix\.yaml\. → Write one of /,
    ),
  );
});

test("a day written as elsewhere is refused with the day that is meant, and one that may be two days without a guess", async () => {
  const one = (day: string) =>
    `  - { id: other, name: Calls, value: 3, unit: calls, method: Counted, measured: ${day} }\n`;
  expect(await found({ outcome: one("15.03.2026") })).toEqual([
    expect.stringMatching(/error field-value: .*measured.*→ Write .*2026-03-15/),
  ]);
  expect(await found({ outcome: one("'3/4/2026'") })).toEqual([
    expect.stringMatching(/error field-value: .*measured/),
  ]);
});

test("a service that is not there is named with those that are", async () => {
  using site = smallSite({ "content/case-studies/bakery.mdx": study({}) });
  const problems = await checkSmallSite({ root: site.root, now });
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toContainEqual(
    expect.stringContaining("reference-exists: 'services, entry 1' names 'watching'"),
  );
});

test("a text that prints a figure of a case study that nobody agreed to is refused", async () => {
  using site = smallSite({
    "content/services/watching.mdx": service,
    "content/case-studies/bakery.mdx": study({ permission: "" }),
  });
  site.write(
    "content/pages/proud.mdx",
    '---\ntitle: Proud\ndescription: A page of a test that is proud of what it did for somebody.\nupdatedAt: "2026-01-01"\n---\n\nIt is <Amount of="bakery.after" /> now.\n',
  );
  const problems = await checkSmallSite({ root: site.root, now });
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toContainEqual(
    "reference-exists: This figure is worked out from content/case-studies/bakery.mdx, which has no permission to be published, so it is not on the site.",
  );
});
