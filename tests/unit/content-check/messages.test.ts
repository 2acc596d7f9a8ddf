/** What an author is told, word for word, and what --fix makes of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findingOf } from "#lib/content/check/field-messages.ts";
import { readYaml } from "#lib/content/check/yaml-document.ts";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";
const article = (fields: string, text = "Text.") =>
  `---\ntitle: A question\ndescription: An article for the tests of what the content check says, word for word.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${text}\n`;

async function saidAndFixed(at: string, content: string): Promise<{ said: string[]; after: string }> {
  using site = smallSite();
  site.write(at, content);
  const found = await checkSmallSite({ root: site.root, now });
  const said = found
    .filter((problem) => problem.where.file === at && problem.severity === "error")
    .map(({ message, remedy }) => `${message} → ${remedy}`);
  await fixSmallSite({ root: site.root, now });
  return { said, after: readFileSync(join(site.root, at), "utf8") };
}

test.for([
  [
    'publishedAt: "2026-20-11"',
    "'publishedAt' is '2026-20-11'. There is no month 20. Did you mean 2026-11-20? → Write it as 2026-11-20.",
    'publishedAt: "2026-11-20"',
  ],
  [
    "publishedAt: 2026-01-20 09:30",
    "There is a T between the day and the time, without spaces. Did you mean 2026-01-20T09:30? → Write it as 2026-01-20T09:30.",
    'publishedAt: "2026-01-20T09:30"',
  ],
  [
    "publishedAt: 2026-01-20 09:30:00 -0600",
    "→ Write it as 2026-01-20T09:30:00-06:00.",
    'publishedAt: "2026-01-20T09:30:00-06:00"',
  ],
  [
    "publishedAt: 2026-01-20T09:30:00.000Z",
    "Fractions of a second are not used here. Did you mean 2026-01-20T09:30:00Z? → Write it as 2026-01-20T09:30:00Z.",
    'publishedAt: "2026-01-20T09:30:00Z"',
  ],
  [
    "publishedAt: 2026-01-20T24:00",
    "A time of day follows after a T, from 00:00 to 23:59: 2026-11-23T09:30",
    "publishedAt: 2026-01-20T24:00",
  ],
] as const)("%s", async ([line, says, after]) => {
  const result = await saidAndFixed(file, article("").replace('publishedAt: "2026-01-05"', line));
  expect(result.said).toEqual([expect.stringContaining(says)]);
  expect(result.after).toContain(`\n${after}\n`);
});

test.for([
  [`title: 'We don't do that'`, `title: "We don't do that"`],
  [`title: "Managed" IT: what it is`, `title: '"Managed" IT: what it is'`],
  [`title: "The "best" backup"`, `title: 'The "best" backup'`],
  [`title: 'It''s ours and it's good'`, `title: "It's ours and it's good"`],
  [`title: C:\\backup: where to`, `title: 'C:\\backup: where to'`],
] as const)("--fix makes of %s the title that was meant", async ([line, after]) => {
  const result = await saidAndFixed(file, article("").replace("title: A question", line));
  expect(result.said).toHaveLength(1);
  expect(result.said[0]).toContain(`Put quotes around it:  ${after}`);
  expect(result.after).toContain(`\n${after}\n`);
});

test("keywords in one line become a list", async () => {
  const result = await saidAndFixed(file, article("keywords: backup, disaster recovery, cloud\n"));
  expect(result.said).toEqual([
    expect.stringContaining(
      "→ Write each entry in a line of its own that begins with '- ':\nkeywords:\n  - backup\n  - disaster recovery\n  - cloud",
    ),
  ]);
  expect(result.after).toContain("keywords:\n  - backup\n  - disaster recovery\n  - cloud\n");
});

test.for([
  ["old-one", "→ Write /old-one/", "/old-one/"],
  ["/old-one/x", "", "/old-one/x"],
  ["/café/", "→ Write /caf%C3%A9/", "/caf%C3%A9/"],
] as const)("an old address %s", async ([alias, says, after]) => {
  const result = await saidAndFixed(file, article(`aliases:\n  - ${alias}\n`));
  expect(result.said.join()).toContain(says);
  expect(result.after).toContain(`  - ${after}\n`);
});

test.for([
  [
    "<button>\n\nCall us\n\n</button>",
    '\'<button>\' is a button of a form, and texts have no forms of their own. → For a large link, write: <Button to="/contact/" label="Book a first call" />',
  ],
  [
    "<form>\n\nx\n\n</form>",
    "'<form>' cannot be used here: texts have no forms of their own. → On a page of content/pages write <Ask />",
  ],
  ["One is <\n\nThe next paragraph.", "'<' at the end of the line is read as the beginning of a component."],
] as const)("%s", async ([text, says]) => {
  const result = await saidAndFixed(file, article("", text));
  expect(result.said[0]).toContain(says);
});

test.for([
  ['<img src="/images/logo.svg" alt="Our logo">', "![Our logo](/images/logo.svg)"],
  ['<img src="/images/logo.svg">', '<img src="/images/logo.svg">'],
  ['<img src="https://example.org/x.png" alt="x">', '<img src="https://example.org/x.png" alt="x">'],
] as const)("--fix makes of %s a picture, and no other mistake", async ([text, after]) => {
  expect((await saidAndFixed(file, article("", text))).after).toBe(article("", after));
});

test.for([
  ["telephone: (217) 555-0142", '→ Write "+1 217-555-0142"'],
  ["language: English", "→ Write en-US"],
  [
    "language: fr",
    "it has to be a language that the site speaks: en, es, de, alone or with a country, such as en-GB",
  ],
  ["language: fr-CA", "For another one, an engineer adds its words in lib/site/labels. → Write en-US"],
  ["language: Spanish", "→ Write es"],
  ["language: Deutsch", "→ Write de"],
  ["language: es_mx", "→ Write es-MX"],
  ["language: en-gb", "→ Write en-GB"],
  ["timeZone: CST", "→ Write America/Chicago"],
  ["url: www.acme.com", "→ Write https://www.acme.com"],
  ["url: https://www.acme.com/about", "→ Write https://www.acme.com"],
  ["url: https://müller-it.de", "→ Write https://xn--mller-it-65a.de"],
  [
    "linkedin: https://www.linkedin.com/company/acme",
    "→ Profiles go into sameAs:\nsameAs:\n  - https://www.linkedin.com/company/acme",
  ],
  ["openingHours:\n  - days: [Monday]\n    opens: 7:30 AM\n    closes: 5 pm", '→ Write "07:30"'],
  [
    'address:\n  street: 1 Main St\n  locality: Springfield\n  postalCode: "62701"\n  country: United States',
    "→ Write US",
  ],
] as const)("company.yaml, %s", async ([line, says]) => {
  using site = smallSite();
  const before = readFileSync(join(site.root, "content/company.yaml"), "utf8");
  const key = line.slice(0, line.indexOf(":") + 1);
  const others = before.split("\n").filter((other) => !other.startsWith(key));
  const result = await saidAndFixed("content/company.yaml", `${others.join("\n")}\n${line}\n`);
  expect(result.said.join("\n")).toContain(says);
});

test("a file with a missing field is named as it is called", async () => {
  using site = smallSite();
  const company = readFileSync(join(site.root, "content/company.yaml"), "utf8");
  const result = await saidAndFixed("content/company.yaml", company.replace(/^telephone: .*\n/m, ""));
  expect(result.said).toEqual([
    expect.stringContaining("content/company.yaml needs 'telephone', which is missing."),
  ]);
});

test("a field of another kind of document is known by its meaning", async () => {
  const result = await saidAndFixed(
    "content/categories/cloud.yaml",
    "title: Cloud\ndescription: What runs on computers of somebody else, for the tests of the check.\n",
  );
  expect(result.said.join()).toContain("'title' is not a field of a category. Did you mean 'name'?");
});

test("lines that end as on an old Macintosh are the one thing that is said", async () => {
  const result = await saidAndFixed(file, article("").replaceAll("\n", "\r"));
  expect(result.said).toEqual([
    expect.stringContaining("This line ends as lines did on a Macintosh before 2001"),
  ]);
  expect(result.after).toBe(article(""));
});

const price = (rest: string) =>
  `name: An hour\nmodel: hourly\nfrom: 100\nunit: an hour\ncurrency: USD\nbasis: sample\n${rest}`;
const redirect = (to: string) => `redirects:\n  - from: /old/\n    to: ${to}\n`;
const meant = "It has to be a path on this site such as /about/, or a web address with https.";

test.for([
  [
    "content/prices/hour.yaml",
    price("to: 50\n"),
    "'to' is 50; it is lower than 'from'. Meaning: The upper end of the range. → Correct one of the two.",
  ],
  [
    "content/prices/hour.yaml",
    price("").replace("USD", "Dollar"),
    "'currency' is 'Dollar'; it does not have the form it needs. Meaning: The currency in three letters, such as USD (ISO 4217).",
  ],
  ["content/redirects.yaml", redirect("about us"), `is 'about us', which does not fit. → ${meant}`],
  ["content/redirects.yaml", redirect("http://x.example/"), `which does not fit. → ${meant}`],
  ["content/redirects.yaml", redirect("https://x.example/“a”"), `which does not fit. → ${meant}`],
  ["content/redirects.yaml", redirect("5"), 'is 5, which does not fit. → Write:  to: "…"'],
] as const)("what does not fit is named with what would: %s %s", async ([at, content, says]) => {
  expect((await saidAndFixed(at, content)).said.join("\n")).toContain(says);
});

test("a table of responsibilities speaks of its columns", async () => {
  const { said } = await saidAndFixed(
    "content/responsibilities/who.yaml",
    "title: Who does what\ncolumns:\n  - { id: client, name: You }\n  - { id: provider, name: Us }\ngroups:\n  - name: Daily\n    tasks:\n      - { task: Backup, who: { provder: us } }\n",
  );
  expect(said.join("\n")).toContain(
    "'provder' in 'who' of 'Backup' is none of this table's columns. Did you mean 'provider'? → Known: client, provider.",
  );
  expect(said.join("\n")).toContain("it needs an entry for each of the columns.");
});

test("a sentence of a schema can be worded anew without changing what to do", () => {
  const issue = { path: ["to"], message: "is below 'from'", input: 50 };
  const fields = readYaml(price("to: 50\n"), 0, "prices");
  const compared = findingOf(
    { ...issue, code: "custom", params: { comparedWith: "from" } },
    "prices",
    fields,
  );
  expect(compared).toMatchObject({ field: ["to"], remedy: "Correct one of the two." });
  expect(compared.message).toContain("'to' is 50; it is below 'from'.");
  expect(findingOf({ ...issue, code: "custom" }, "prices", fields).remedy).not.toContain("one of the two");
});
