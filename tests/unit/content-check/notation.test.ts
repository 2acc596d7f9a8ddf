/** Amounts and days in another language's notation: found, read as they are meant, and nothing else taken for one. */
import { describe, expect, it, test } from "vitest";
import { readDate } from "#lib/content/check/dates.ts";
import { misfitsIn, numbersMeant, typedIn } from "#lib/content/check/notation.ts";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

/** What each misfit of a text is to be: with an exclamation mark where that is sure. */
function misfits(language: string, text: string, from?: string): string[] {
  const misfitOf = misfitsIn({ language, currencies: ["USD"], ...(from !== undefined && { from }) });
  return typedIn(text).flatMap((typed) => {
    const misfit = misfitOf(typed);
    if (!misfit) return [];
    return misfit.sure === undefined
      ? `${typed.written}: ${misfit.remedy}`
      : `${typed.written}! ${misfit.sure}`;
  });
}

describe("an amount", () => {
  it.each([
    ["en-US", "It costs $1.234,56 a month.", "1.234,56! 1,234.56"],
    ["en-US", "It costs $1'234.50 a month.", "1'234.50! 1,234.50"],
    ["en-US", "It costs 1\u202f234,56 €.", "1\u202f234,56! 1,234.56"],
    ["en-US", "It is up 99,9 % of the time.", "99,9! 99.9"],
    ["en-US", "It takes 12,5 hours.", "12,5! 12.5"],
    ["en-US", "It has 2,5 GB.", "2,5! 2.5"],
    ["en-US", "It costs 12,50 dollars.", "12,50! 12.50"],
    ["es-ES", "Cuesta $1,234.56.", "1,234.56! 1.234,56"],
    ["es-ES", "Tarda 12.5 horas.", "12.5! 12,5"],
    ["es-US", "Cuesta 1.234,56 USD.", "1.234,56! 1,234.56"],
    ["es-MX", "El 99,9 % de las veces.", "99,9! 99.9"],
    ["de-DE", "Es kostet 1,234.56 Euro.", "1,234.56! 1.234,56"],
    ["de-CH", "Es kostet 1.234,56 Franken.", "1.234,56! 1'234.56"],
  ])("in %s: %s", (language, text, said) => {
    expect(misfits(language, text)).toEqual([said]);
  });

  it.each([
    ["en-US", "It costs $1.234 a month.", /^1\.234: Write 1,234\. /],
    ["en-US", "It costs $1 234 a month.", /^1 234: Write 1,234\. /],
    ["es-US", "Cuesta 1.234 dólares.", /^1\.234: Write 1,234\. /],
    ["de-DE", "Es kostet $1,234.", /^1,234: Write 1\.234\. /],
  ])("is not changed where it may be another: %s: %s", (language, text, said) => {
    expect(misfits(language, text)).toEqual([expect.stringMatching(said)]);
  });

  it("is taken for a copy in a translation, unless it is the number of something", () => {
    expect(misfits("es-ES", "Son 1,344 tickets.", "en-US")).toEqual([
      expect.stringMatching(/^1,344: Write 1\.344/),
    ]);
    expect(misfits("es-ES", "Son 1,344 tickets.")).toEqual([]);
    expect(misfits("en-US", "It is in 45 CFR 164.308.", "de-DE")).toEqual([]);
  });

  it.each([
    ["en-US", "$1,234.56, 1,234 users, 99.999% and $0.085 per GB"],
    ["es-ES", "1.234,56 €, 1.234 usuarios, 99,999 % y 12,5 horas"],
    ["es-US", "$1,234.56, 1,234 usuarios y 99.9 %"],
    ["de-DE", "1.234,56 €, um 10.30 Uhr, 2,5 GB"],
    ["en-US", "version 1.234.5, build 10.0.19045.3803 and v2,5"],
    ["en-US", "192.168.100.200, 10.0.0.0/24 and 192.168.1.1"],
    ["en-US", "CVE-2024-1234, RFC 9.110, 45 CFR 164.308 and Section 3.1.2"],
    ["en-US", "https://example.com/1.234,56 and report-1.234,56.pdf"],
    ["en-US", "+49 30 123 456, ports 22,80 and a 24/7/365 desk"],
    ["es-ES", "a las 10.30 h, con Windows 8.1 y la sección 2.1"],
  ])("is nothing in %s: %s", (language, text) => {
    expect(misfits(language, text)).toEqual([]);
  });
});

describe("a day", () => {
  it.each([
    ["en-US", "on 13/4/2026", "13/4/2026! April 13, 2026"],
    ["en-US", "on 15.03.2026", "15.03.2026! March 15, 2026"],
    ["es-US", "el 4/13/2026", "4/13/2026! 13 de abril de 2026"],
    ["de-DE", "am 4/13/2026", "4/13/2026! 13. April 2026"],
    ["en-US", "on 3/4/2026", "3/4/2026: Write the one that is meant: March 4, 2026 or April 3, 2026"],
    ["en-US", "on 03/04/26", "03/04/26: Write the one that is meant: March 4, 2026 or April 3, 2026"],
    [
      "es-ES",
      "el 3/4/2026",
      "3/4/2026: Write the one that is meant: 3 de abril de 2026 or 4 de marzo de 2026",
    ],
    [
      "es-ES",
      "el March 5, 2026",
      "March 5, 2026: Write 5 de marzo de 2026, with the words that belong to it.",
    ],
    ["es-ES", "el Mar 5, 2026", "Mar 5, 2026: Write 5 de marzo de 2026, with the words that belong to it."],
    [
      "es-ES",
      "en September 2026",
      "September 2026: Write septiembre de 2026, with the words that belong to it.",
    ],
    ["es-ES", "el 5. März 2026", "5. März 2026: Write 5 de marzo de 2026, with the words that belong to it."],
    [
      "en-US",
      "on 5 de marzo de 2026",
      "5 de marzo de 2026: Write March 5, 2026, with the words that belong to it.",
    ],
    ["de-DE", "am April 5, 2026", "April 5, 2026: Write 5. April 2026, with the words that belong to it."],
  ])("in %s: %s", (language, text, said) => {
    expect(misfits(language, text)).toEqual([said]);
  });

  it.each([
    ["en-US", "March 5, 2026, 20 Sept 2026, Mar. 5, 5 March 2026, 4/13/2026, 4/4/2026 and 2026-03-04"],
    ["es-ES", "5 de marzo de 2026, 5 mar 2026, 13/4/2026, y en marzo 5 empresas"],
    ["de-DE", "5. März 2026, 3.4.2026, 05.03.2026, im April 2026"],
    ["en-US", "1/10/25 GbE, 10/20/30, /2026/3/4/ and /archive/3/4/2026/"],
    ["en-US", "five years ago, 5 ago, may 3 be enough"],
  ])("is nothing in %s: %s", (language, text) => {
    expect(misfits(language, text)).toEqual([]);
  });
});

test("a day of a field is read by the months of every language", () => {
  expect(readDate("5 de marzo de 2026")).toBe("2026-03-05");
  expect(readDate("5. März 2026")).toBe("2026-03-05");
  expect(readDate("3-Nov-2026")).toBe("2026-11-03");
});

test("a number of a field is read by the signs of every language", () => {
  expect(numbersMeant("$1.234,56")).toEqual(["1234.56"]);
  expect(numbersMeant("12,50 €")).toEqual(["12.50"]);
  expect(numbersMeant("1,234")).toEqual(["1234", "1.234"]);
  expect(numbersMeant("3 people")).toEqual([]);
});

const article = (fields: string, body: string) =>
  `---\ntitle: Days and amounts\ndescription: An article for the tests of how amounts and days are written in a language.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${body}\n`;

async function saidOf(text: string) {
  using site = smallSite({ "content/articles/notation.mdx": text });
  const found = await checkSmallSite({ root: site.root, now });
  return found.flatMap(({ rule, where, message }) =>
    rule === "notation" ? [`${where.line}:${where.column} ${/'[^']*'/.exec(message)?.[0]}`] : [],
  );
}

describe("in a document", () => {
  it("is found wherever readers see it", async () => {
    const said = await saidOf(
      article(
        "faq:\n  - question: Since 13/4/2026?\n    answer: Yes, **for $1.234,56**, not `$1.234,57`.\n",
        'It costs $1.234,58.\n\n## From 14/4/2026\n\n| Day | Cost |\n| --- | --- |\n| 15/4/2026 | $1.234,59 |\n\n<Callout title="Until 16/4/2026">\n\nA sentence.\n\n</Callout>',
      ),
    );
    expect(said).toEqual([
      "7:21 '13/4/2026'",
      "8:25 '1.234,56'",
      "11:11 '1.234,58'",
      "13:9 '14/4/2026'",
      "17:3 '15/4/2026'",
      "17:16 '1.234,59'",
      "19:23 '16/4/2026'",
    ]);
  });

  it("is nothing in code, in an address, and in an element of another language", async () => {
    const said = await saidOf(
      article(
        "",
        'Write `$1.234,56`, see [it](https://example.com/13/4/2026/), <https://example.com/1.234,56>, and <span lang="de">am 13.4.2026 für 1.234,56 Euro</span>.\n\n```text\n$1.234,56 on 13/4/2026\n```',
      ),
    );
    expect(said).toEqual([]);
  });

  it("is corrected where nothing else can be meant", async () => {
    using site = smallSite({
      "content/articles/notation.mdx": article(
        "faq:\n  - question: Since 13/4/2026?\n    answer: It costs $1.234,56.\n",
        "It costs $1.234,58, or $1.234, since 3/4/2026.",
      ),
    });
    await fixSmallSite({ root: site.root, now });
    const text = site.read("content/articles/notation.mdx");
    expect(text).toContain("question: Since April 13, 2026?");
    expect(text).toContain("answer: It costs $1,234.56.");
    expect(text).toContain("It costs $1,234.58, or $1.234, since 3/4/2026.");
  });

  it("is said once of a language that the documents are not in", async () => {
    using site = smallSite({
      "content/articles/notation.mdx": article(
        "",
        Array.from({ length: 12 }, (_, day) => `In March ${day + 1}, 2026, it cost $${day + 1},234.50.`).join(
          " ",
        ),
      ),
    });
    site.write(
      "content/company.yaml",
      site.read("content/company.yaml").replace(/^language: .*$/m, "language: de-DE"),
    );
    const found = await checkSmallSite({ root: site.root, now });
    expect(
      found.flatMap(({ rule, where, remedy }) => (rule === "notation" ? [`${where.file} ${remedy}`] : [])),
    ).toEqual([expect.stringMatching(/^content\/company\.yaml Write {2}language: en\n/)]);
  });
});
