import { expect, test } from "vitest";
import { inspectContent } from "#lib/content/check/check.ts";
import { sampleReport } from "#lib/content/check/report/summary.ts";
import { now, smallSite } from "#tests/builders/small-site.ts";

const company = (more: string) => `name: Prairie Network Care
url: https://www.prairienetworkcare.net
language: en-US
tagline: IT support for offices in central Illinois
description: Prairie Network Care looks after computers for offices around Springfield, Illinois.
logo: { src: logo.svg, alt: Prairie Network Care }
telephone: +1 217-440-0142
email: hello@prairienetworkcare.net
timeZone: America/Chicago
${more}`;

const price = (basis: string) =>
  `name: Managed IT, per user\nmodel: per-user\ncurrency: USD\nfrom: 100\nunit: a user a month\nbasis: ${basis}\n`;

const words = (title: string) =>
  `---\ntitle: ${title}\ndescription: A page for a test, described at the length that is asked for.\nupdatedAt: "2026-01-01"\n---\n`;

async function restOf(files: Record<string, string>) {
  using site = smallSite();
  for (const [file, text] of Object.entries(files)) site.write(`content/${file}`, text);
  return await inspectContent({ root: site.root, now });
}

test("a company that has made the site its own has nothing of the sample, wherever it works", async () => {
  const { problems, sample } = await restOf({
    "company.yaml": company("areaServed: [Springfield, Illinois]\n"),
    "prices/managed-per-user.yaml": price("own"),
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(sample).toEqual([]);
  expect(sampleReport({ sample })).toBe("");
});

test("what is left of the sample is counted, named by file and line, and has a remedy", async () => {
  const { sample } = await restOf({
    "company.yaml": company("links: { status: https://status.example.com }\nsample: true\n"),
    "prices/managed-per-user.yaml": price("sample"),
    "glossary/one.mdx":
      "---\nterm: one\ndefinition: A term for a test, as long as it has to be.\nupdatedAt: 2026-01-01\n---\n\nAsk Ledger & Lane, in Sangamon County.\n",
  });
  const report = sampleReport({ sample });
  expect(report).toMatch(/^Still sample \(6\)\. .*npm run setup/);
  expect(report).toContain("content/glossary/one.mdx:7");
  expect(report).toMatch(
    /a price that came with the program, 1 place\n.*managed-per-user\.yaml:6\n.*'basis: own'/,
  );
  expect(report).toMatch(/only an example, 1 place\n.*company\.yaml:10\n/);
  expect(report).toMatch(/the notice at the top of every page, 1 place\n.*company\.yaml:11\n/);
});

test("an address that an article shows as an example is no trace of the sample", async () => {
  const { sample } = await restOf({
    "company.yaml": company(""),
    "prices/managed-per-user.yaml": price("own"),
    "glossary/one.mdx":
      "---\nterm: one\ndefinition: A term for a test, as long as it has to be.\nupdatedAt: 2026-01-01\n---\n\nThe fraud writes from billing@example.com.\n",
  });
  expect(sample).toEqual([]);
});

test.for([
  ["the same hours", "openingHours: [{ days: [Monday], opens: '07:30', closes: '17:30' }]\n", 0],
  ["other hours", "openingHours: [{ days: [Monday], opens: '08:00', closes: '17:00' }]\n", 1],
  ["no hours", "", 1],
] as const)(
  "the sample's hours in a text are a trace of it, for a company of %s or not",
  async ([, more, count]) => {
    const { sample } = await restOf({
      "company.yaml": company(more),
      "prices/managed-per-user.yaml": price("own"),
      "pages/contact.mdx": `${words("Contact")}\nWe answer from 7:30 a.m. to 5:30 p.m. Central Time.\n`,
    });
    expect(sample.map(({ what, places }) => [what, places.length])).toEqual(
      count === 0 ? [] : [["the sample company's hours", count]],
    );
  },
);
