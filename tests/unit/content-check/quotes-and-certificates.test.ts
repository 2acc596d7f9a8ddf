/** What the check says of quotes and of the certificates of people: each holds until its last day, and a quote only with permission. */
import { describe, expect, test } from "vitest";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { quoteOf, quotesAbout } from "#lib/page/quotes.ts";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { company, nodeOn, oneOfEach } from "#tests/unit/schema-org/one-of-each.ts";

const permission = "permission: { from: A baker, given: '2026-01-15', covers: Words }\n";

function quote({ permits = permission, expires = "2027-01-01", said = "'2026-01-10'" }): string {
  return `words: They answered.\nperson: A baker\nfirm: A bakery\nsaid: ${said}\n${permits}source: https://example.org/review\nexpires: "${expires}"\n`;
}

async function found(files: Record<string, string>): Promise<string[]> {
  using site = smallSite(files);
  const problems = await checkSmallSite({ root: site.root, now });
  return problems.map(
    ({ severity, rule, where, message, remedy }) =>
      `${where.file.replace("content/", "")}:${where.line} ${severity} ${rule}: ${message} → ${remedy}`,
  );
}

const page = (text: string) =>
  `---\ntitle: Praise\ndescription: A page of a test that shows what somebody said about the company.\nupdatedAt: "2026-01-01"\n---\n\n${text}\n`;

describe("a quote", () => {
  test("that has permission and has not expired may be shown", async () => {
    expect(
      await found({
        "content/quotes/baker.yaml": quote({}),
        "content/pages/praise.mdx": page('<Quote of="baker" />'),
      }),
    ).toEqual([]);
  });

  test("without permission is refused with the fields to write", async () => {
    expect(await found({ "content/quotes/baker.yaml": quote({ permits: "" }) })).toEqual([
      expect.stringMatching(
        /^quotes\/baker\.yaml:1 error field-required: .*'permission'.*→ Write 'permission:'.*from, given, covers/,
      ),
    ]);
  });

  test("whose permission was taken back is refused, and so is a page that shows it", async () => {
    const permits = permission.replace(" }", ", withdrawn: '2026-03-01' }");
    expect(
      await found({
        "content/quotes/baker.yaml": quote({ permits }),
        "content/pages/praise.mdx": page('<Quote of="baker" />'),
      }),
    ).toEqual([
      expect.stringMatching(/praise\.mdx:7 error reference-exists: .*has no permission to be published/),
      expect.stringMatching(
        /baker\.yaml:5 error permission-withdrawn: A baker took the permission back on 2026-03-01, so this quote must not be published/,
      ),
    ]);
  });

  test("that has expired is warned of, and the pages that name it stay", async () => {
    const files = (expires: string) => ({
      "content/quotes/baker.yaml": quote({ expires }),
      "content/pages/praise.mdx": page('<Quote of="baker" />'),
    });
    expect(await found(files("2026-05-31"))).toEqual([
      expect.stringMatching(
        /baker\.yaml:7 warning quote-expired: The last day of this quote was 2026-05-31, so no page shows it any longer\. → Ask the person/,
      ),
    ]);
    expect(await found(files("2026-06-01"))).toEqual([]);
  });

  test.for([
    ["bakr", "Did you mean 'baker'"],
    ["constructor", "there is no content/quotes/constructor.yaml"],
  ])("that is shown as '%s' and does not exist is refused with its place", async ([id = "", says = ""]) => {
    expect(
      await found({
        "content/quotes/baker.yaml": quote({}),
        "content/pages/praise.mdx": page(`<Quote of="${id}" />`),
      }),
    ).toEqual([
      expect.stringMatching(new RegExp(`praise\\.mdx:7 error reference-exists: .*${RegExp.escape(says)}`)),
    ]);
  });

  test("with a day as written elsewhere is refused with the day that is meant", async () => {
    expect(await found({ "content/quotes/baker.yaml": quote({ said: "31.12.2025" }) })).toEqual([
      expect.stringMatching(/baker\.yaml:4 error field-value: .*'said'.*2025-12-31/),
    ]);
  });
});

test("a page shows the quotes that name it until their last day is over, the newest first", () => {
  const about = (more: object) => ({
    words: "They answered.",
    person: "A baker",
    firm: "A bakery",
    said: "2026-01-10",
    permission: { from: "A baker", given: "2026-01-15", covers: "Words" },
    source: "https://example.org/review",
    expires: "2099-01-01",
    services: ["managed-it"],
    ...more,
  });
  const content = writtenSiteContent({
    ...oneOfEach,
    quotes: {
      old: about({}),
      recent: about({ said: "2026-02-10" }),
      over: about({ expires: "2020-01-01" }),
      elsewhere: about({ services: undefined }),
    },
  });
  expect(quotesAbout(content, "services", "managed-it").map(({ id }) => id)).toEqual(["recent", "old"]);
  expect(quoteOf(content, "over")).toBeUndefined();
  expect(quoteOf(content, "elsewhere")?.data.person).toBe("A baker");
});

const person = (certificate: string) =>
  `name: Ada Example\nrole: Engineer\nbio: A person of a test, who exists in it and nowhere else at all.\ncertificates:\n  - { name: Watching, issuer: A school${certificate} }\n`;

describe("a certificate", () => {
  test.for([
    [
      ", number: F-1, validUntil: '2026-05-31'",
      "warning certificate-lapsed: 'Watching' of Ada Example lapsed on 2026-05-31",
    ],
    [
      ", number: F-1, validUntil: '2026-06-01'",
      "warning certificate-lapses: 'Watching' of Ada Example lapses on 2026-06-01",
    ],
    [
      ", number: F-1, validUntil: '2026-06-02'",
      "warning certificate-lapses: 'Watching' of Ada Example lapses on 2026-06-02",
    ],
    [", number: F-1, validUntil: '2026-07-30'", "warning certificate-lapses: "],
    [", number: F-1, validUntil: '2026-08-02'", undefined],
    [", link: 'https://example.org/F-1'", undefined],
    ["", "error field-required: 'certificates, entry 1' in a person needs 'number', which is missing."],
    [", number: F-1, validUntil: '31.12.2026'", "error field-value: "],
  ])("written as '%s' is told of as '%s'", async ([certificate = "", says]) => {
    const problems = await found({ "content/people/ada.yaml": person(certificate) });
    expect(problems).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
  });

  test("that has lapsed is neither on its person's page nor in the graph", () => {
    const certificates = [
      {
        name: "Held",
        issuer: "A school",
        number: "F-12",
        link: "https://example.org/F-12",
        validUntil: "2099-01-01",
      },
      { name: "Lapsed", issuer: "A school", number: "F-1", validUntil: "2020-01-01" },
    ];
    const content = writtenSiteContent({
      ...oneOfEach,
      people: { ...oneOfEach.people, ada: { ...oneOfEach.people?.ada, certificates } },
    });
    expect(nodeOn(content, "/authors/ada/", "/authors/ada/#person")).toMatchObject({
      hasCredential: [
        { name: "A certificate" },
        {
          "@type": "EducationalOccupationalCredential",
          name: "Held",
          recognizedBy: { "@type": "Organization", name: "A school" },
          identifier: "F-12",
          url: "https://example.org/F-12",
          expires: "2099-01-01",
        },
      ],
    });
    expect(JSON.stringify(pageAt(content, "/authors/ada/"))).not.toContain("Lapsed");
  });
});

test("the team is listed once it has words, those whom a client can meet first, and the pages of its people lead to it", () => {
  const words = {
    title: "The team",
    description: "A description of fifty letters or more, as search results need.",
    updatedAt: "2026-02-01",
  };
  const content = writtenSiteContent({
    ...oneOfEach,
    company: { company: { ...company, teamSize: 12, meet: ["ben"] } },
    pages: { ...oneOfEach.pages, team: words },
  });
  const team = pageAt(content, "/team/");
  expect(team).toMatchObject({
    entries: [
      { title: "Ben Example", description: "Editor. You can meet them." },
      { title: "Ada Example", description: "Engineer" },
    ],
  });
  expect(pageAt(content, "/authors/ada/")?.breadcrumbs.map(({ path }) => path)).toEqual([
    "/",
    "/team/",
    "/authors/ada/",
  ]);
  expect(nodeOn(content, "/about/", "/#organization")).toMatchObject({ numberOfEmployees: { value: 12 } });
  const { people, ...nobody } = oneOfEach;
  expect(people).toBeDefined();
  const empty = writtenSiteContent({
    ...nobody,
    articles: {},
    pages: { ...oneOfEach.pages, team: words },
  });
  expect(pageAt(empty, "/team/")).toBeUndefined();
});
