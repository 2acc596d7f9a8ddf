/** What the check says of offices and of pages about places. */
import { expect, test } from "vitest";
import { phrasesOf, sharedShare } from "#lib/content/check/shared-text.ts";
import { checkSmallSite, smallSite } from "#tests/builders/small-site.ts";

const office = (name: string, more = "") =>
  `name: ${name}\ndescription: Where the office is, when somebody is there and how you get in.\naddress:\n  street: 1 Main St\n  locality: Springfield\n  postalCode: "62701"\n  country: US\nupdatedAt: "2026-01-01"\n${more}`;
const hours = 'openingHours:\n  - days: [Monday]\n    opens: "08:00"\n    closes: "17:00"\n';

const ownWords = (seed: string) =>
  Array.from(
    { length: 90 },
    (_, index) => `${seed}${"abcdefghij"[index % 10]}${"klmnopqrst"[Math.floor(index / 10)]}`,
  ).join(" ");

const area = (place: string, text: string, more = "") =>
  `---\ntitle: Help in ${place}\ndescription: What is different for the offices in this place and nowhere else.\nplace: ${place}\nkind: city\nidentifier: https://en.wikipedia.org/wiki/${place}\ndiffers:\n  - We come on ${place === "Easton" ? "Mondays" : "Thursdays"}.\nupdatedAt: "2026-01-01"\n${more}---\n\n${text}\n`;

async function rulesOf(files: Record<string, string>, company = (text: string) => text): Promise<string[]> {
  using site = smallSite();
  for (const [file, text] of Object.entries(files)) site.write(file, text);
  site.write("content/company.yaml", company(site.read("content/company.yaml")));
  const problems = await checkSmallSite(site);
  return problems
    .filter(({ rule }) => /^place-|^doorway/.test(rule))
    .map(({ rule, where, message }) => `${where.file}: ${rule}: ${message}`);
}

const withMain = (text: string) => `${text}mainLocation: here\n`;

test("an office that the company names as its own has no problem", async () => {
  expect(
    await rulesOf(
      {
        "content/locations/here.yaml": office("Here", hours),
        "content/areas/easton.mdx": area("Easton", ownWords("x"), "servedFrom: here\n"),
      },
      withMain,
    ),
  ).toEqual([]);
});

test("an address that is in two files is refused", async () => {
  const address =
    "address:\n  street: 2 Side St\n  locality: Springfield\n  postalCode: '62701'\n  country: US\n";
  expect(
    await rulesOf(
      { "content/locations/here.yaml": office("Here", hours) },
      (text) => withMain(text) + address,
    ),
  ).toEqual([
    expect.stringMatching(
      /^content\/company\.yaml: place-twice: 'address' is both here and in content\/locations\/here\.yaml/,
    ),
  ]);
});

test("a place that the company names and that has a file is refused as named twice", async () => {
  expect(
    await rulesOf(
      { "content/areas/easton.mdx": area("Easton", ownWords("x")) },
      (text) => `${text}areaServed: [Easton]\n`,
    ),
  ).toEqual([expect.stringContaining("'Easton' is in 'areaServed' and has a file of its own")]);
});

test("offices of which none is the company's own are refused, and one without hours is warned of", async () => {
  expect(await rulesOf({ "content/locations/here.yaml": office("Here") })).toEqual([
    expect.stringContaining("place-main: "),
    expect.stringContaining("place-hours: "),
  ]);
});

test("a place that nobody comes to is warned of", async () => {
  expect(
    await rulesOf(
      {
        "content/locations/here.yaml": office("Here", hours),
        "content/areas/easton.mdx": area("Easton", ownWords("x")),
      },
      withMain,
    ),
  ).toEqual([expect.stringContaining("place-unserved: No office is named")]);
});

test("a service that the office of the place does not have is warned of", async () => {
  const [found, ...others] = await rulesOf(
    {
      "content/locations/here.yaml": office("Here", `${hours}services: [one]\n`),
      "content/areas/easton.mdx": area("Easton", ownWords("x"), "servedFrom: here\nservices: [one, two]\n"),
    },
    withMain,
  );
  expect(found).toMatch(/place-unserved: 'two' is offered here, and not by content\/locations\/here\.yaml/);
  expect(others).toEqual([]);
});

test("two pages made from one text are refused, whatever the places and numbers in them", async () => {
  const text = (place: string, minutes: number) =>
    `Companies in ${place} trust us with their computers because we are near, ${minutes} minutes away, and answer the phone. ${ownWords("w")}`;
  expect(
    await rulesOf({
      "content/areas/easton.mdx": area("Easton", text("Easton", 20)),
      "content/areas/weston.mdx": area("Weston", text("Weston", 45)),
    }),
  ).toEqual([
    expect.stringMatching(
      /^content\/areas\/weston\.mdx: doorway-page: 9\d% of this page's phrases are also in content\/areas\/easton\.mdx/,
    ),
  ]);
});

test("pages that share no more than a paragraph stay, and drafts are left alone", async () => {
  const shared = ownWords("s").split(" ").slice(0, 25).join(" ");
  expect(
    await rulesOf({
      "content/areas/easton.mdx": area("Easton", `${shared} ${ownWords("x")}`),
      "content/areas/weston.mdx": area("Weston", `${shared} ${ownWords("y")}`),
      "content/areas/norton.mdx": area("Norton", `${shared} ${ownWords("x")}`, "draft: true\n"),
    }),
  ).toEqual([]);
});

test("a page that says next to nothing about its place is refused with the number of its words", async () => {
  expect(await rulesOf({ "content/areas/easton.mdx": area("Easton", "We work in Easton too.") })).toEqual([
    expect.stringMatching(/doorway-page: This page says 9 words about Easton/),
  ]);
});

test("phrases are four words in a row, without the given words and without numbers", () => {
  expect([...phrasesOf("We drive to Easton in 20 minutes flat", "Easton")]).toEqual([
    "we drive to in",
    "drive to in minutes",
    "to in minutes flat",
  ]);
  expect(sharedShare(phrasesOf("one two three", ""), phrasesOf("one two three", ""))).toBe(0);
});

const industry = (name: string, text: string, more = "") =>
  `---\ntitle: Help for ${name}\ndescription: What is different for the firms of this industry and of no other.\nname: ${name}\nchanges:\n  - service: watching\n    text: We ask ${name} first.\nupdatedAt: "2026-01-01"\n${more}---\n\n${text}\n`;

test("two industries that are one text with two names are refused, and so is one with nothing of its own", async () => {
  const text = (name: string) =>
    `Firms like ${name} trust us with their computers because we answer the phone. ${ownWords("w")}`;
  expect(
    await rulesOf({
      "content/industries/bakers.mdx": industry("Bakers", text("Bakers")),
      "content/industries/weavers.mdx": industry("Weavers", text("Weavers")),
      "content/industries/tailors.mdx": industry("Tailors", "We know tailors."),
      "content/industries/draft.mdx": industry("Drafts", text("Drafts"), "draft: true\n"),
    }),
  ).toEqual([
    expect.stringMatching(
      /^content\/industries\/tailors\.mdx: doorway-page: This page says 7 words about Tailors\. Under 80, it is made for search engines and not for those firms\./,
    ),
    expect.stringMatching(
      /^content\/industries\/weavers\.mdx: doorway-page: \d+% of this page's phrases are also in content\/industries\/bakers\.mdx/,
    ),
  ]);
});

test("an industry is not held against a place", async () => {
  expect(
    await rulesOf({
      "content/industries/bakers.mdx": industry("Bakers", ownWords("x")),
      "content/areas/easton.mdx": area("Easton", ownWords("x")),
    }),
  ).toEqual([]);
});

test.for([
  ["changes:\n  - service: watchign\n    text: We ask.", "'changes, entry 1: service' names 'watchign'"],
  [
    "rules:\n  - fact: constructor\n    means: A lot.\nchanges: []",
    "'rules, entry 1: fact' names 'constructor'",
  ],
])("an industry that names what is not there is refused: %s", async ([fields = "", says]) => {
  using site = smallSite({
    "content/industries/bakers.mdx": industry("Bakers", ownWords("x")).replace(
      /changes:[\s\S]*?first\./,
      fields,
    ),
  });
  const problems = await checkSmallSite(site);
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toContainEqual(
    expect.stringContaining(`reference-exists: ${says}`),
  );
});
