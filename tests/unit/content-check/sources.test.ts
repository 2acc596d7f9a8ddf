/** What a source has to say of its reading, and what a passage has to say of its figure. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { figureProblem } from "#lib/content/check/rules/passage.ts";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const read = { accessed: "2026-01-05", passage: "Each plan allows up to 300 users." };
const via = { name: "A reseller", url: "https://reseller.example.com/limits", read: "2026-01-05" };
const place = { title: "Plans", publisher: "Example" };
const url = "https://example.com/plans";

async function saidOf(fact: Record<string, unknown>): Promise<string[]> {
  using site = smallSite();
  const file = "content/facts/user-limit.yaml";
  const whole = {
    statement: "A plan allows 300 users.",
    value: 300,
    unit: "users",
    display: "300 users",
    reviewBy: "2027-01-05",
    ...fact,
  };
  site.write(file, stringify(whole));
  const found = await checkSmallSite({ root: site.root, now });
  return found
    .filter(({ where }) => join(where.file) === join(file))
    .map(({ rule, message, remedy }) => `${rule}: ${message} → ${remedy}`);
}

test.for([
  ["the publisher's own words", { ...place, url, ...read }],
  ["a report by somebody else", { ...place, via }],
  ["a report beside the publisher's address", { ...place, url, published: "2025-11", via }],
] as const)("a source may rest on %s", async ([, source]) => {
  expect(await saidOf({ source })).toEqual([]);
});

test.for([
  [
    "'accessed' without the words",
    { ...place, url, accessed: "2026-01-05" },
    /the words that were read are missing\. → Add 'passage:'.*'via:'/,
  ],
  [
    "words without the day",
    { ...place, url, passage: read.passage },
    /without the day.*→ Add 'accessed: "2026-11-23"'/,
  ],
  ["neither", { ...place, url }, /Nothing here says what was read\. → Open the publisher's own page.*'via:'/],
  ["both at once", { ...place, url, ...read, via }, /Only one can be true\. → .*delete 'via'/],
  ["a report with 'accessed'", { ...place, accessed: "2026-01-05", via }, /Only one can be true/],
  ["a reading without an address", { ...place, ...read }, /its address is missing\. → Add 'url:'/],
] as const)("a source with %s is refused", async ([, source, says]) => {
  expect(await saidOf({ source })).toEqual([expect.stringMatching(says)]);
});

test("the sources of an article are held to the same", async () => {
  using site = smallSite();
  site.write(
    "content/articles/one.mdx",
    `---\ntitle: A question\ndescription: An article for the tests of what its sources have to say of their reading.\npublishedAt: "2026-01-05"\ncategory: managed-it\nsources:\n  - { title: A, publisher: B, url: "https://example.com/a", accessed: "2026-01-02" }\n---\n\nText.\n`,
  );
  const found = await checkSmallSite({ root: site.root, now });
  expect(found.filter(({ rule }) => rule === "source-read").map(({ where }) => where.line)).toEqual([7]);
});

const quoted = (value: number | string, passage: string, unit = "", workedOut?: string) =>
  figureProblem({ value, passage, unit, workedOut })?.message;

test.for([
  [300, "Up to 300 licenses.", ""],
  [60810, "Computer Support Specialists | $60,810", "USD/year"],
  [3.9, "was 3.9 years in January 2024", "years"],
  [2800000000, "close to $2.8 billion in losses", "USD"],
  [2.77e9, "$2,770,151,146 in losses", "USD"],
  [12500, "some 12.5k devices", "devices"],
  [20, "for up to twenty days", "days"],
  [29, "twenty-nine minutes", "minutes"],
  [20, "One in five firms", "%"],
  [90, "9 out of 10 attacks", "%"],
  [50, "about half of them", "%"],
  ["2027-01-12", "Support ends on January 12, 2027.", "date"],
  ["2027-01-12", "Extended End Date: 12 Jan 2027", "date"],
  ["2027-01-12", "ends 1/12/2027", "date"],
  ["2027-01", "from January 2027", "date"],
  ["three copies", "keep “Three copies” of it", "rule"],
  ["the organization's mission", "the organization’s mission", "definition"],
] as const)("%s is found in '%s'", ([value, passage, unit]) => {
  expect(quoted(value, passage, unit)).toBeUndefined();
});

test.for([
  [300, "Up to 3000 licenses.", ""],
  [300, "Up to 1300 licenses.", ""],
  [29, "in 29.6 minutes", "minutes"],
  [82, "81% of detections", "%"],
  [20, "One in four firms", "%"],
  [50, "about half of them", "users"],
  [2800000000, "close to $2.8 million", "USD"],
  ["2027-01-12", "Support ends on January 13, 2027.", "date"],
  ["2027-01-12", "Support ends in January 2027.", "date"],
  ["three copies", "keep several copies", "rule"],
] as const)("%s is missed in '%s'", ([value, passage, unit]) => {
  expect(quoted(value, passage, unit)).toContain(`${value}`);
});

test("a value that is worked out needs each number of its sum in the passage, and has to be its result", () => {
  const passage = "$45.65 per hour; benefits 29.8 percent; paid leave $3.44";
  expect(quoted(22.3, passage, "%", "29.8 - 100 × 3.44 ÷ 45.65")).toBeUndefined();
  expect(quoted(22.3, passage, "%", "29.8 - 7.5")).toContain("does not contain 7.5");
  expect(quoted(23, passage, "%", "29.8 - 100 × 3.44 ÷ 45.65")).toContain("gives 22.26");
  expect(quoted(22.3, passage, "%", "a third less")).toContain("cannot be read as a sum");
  expect(quoted(22.3, passage, "%", "29.8 ÷ 0")).toContain("does not contain 0");
});

test("a figure of a series warns once its next edition is out, unless it says to readers why it stays", async () => {
  const source = { ...place, url, ...read };
  const edition = { of: "2024", next: "2026-05" };
  const reviewBy = "2026-06-05";
  expect(await saidOf({ source, edition: { ...edition, next: "2026-07" }, reviewBy })).toEqual([]);
  expect(
    await saidOf({ source, edition: { ...edition, kept: "The newer one is not out yet." }, reviewBy }),
  ).toEqual([]);
  const [late, older] = await saidOf({ source, edition, reviewBy });
  expect(late).toMatch(/'reviewBy' \(2026-06-05\) is later than the next edition \(2026-05\)/);
  expect(older).toMatch(
    /from the edition of 2024; the next one was due in 2026-05\. → Look for the newer edition \(https:\/\/example\.com\/plans\)/,
  );
});
