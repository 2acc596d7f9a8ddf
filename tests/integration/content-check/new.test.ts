import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { checkContent, checkMemory } from "#lib/content/check/check.ts";
import type { Question } from "#lib/content/new/kind.ts";
import { type KindName, kindNames, kinds } from "#lib/content/new/kinds.ts";
import { slugOf } from "#lib/content/new/slug.ts";
import { templateTextIn } from "#lib/content/new/template-texts.ts";
import { givenAnswers, writeDocument } from "#lib/content/new/write.ts";
import { collectionNames, collections } from "#lib/content/schema/collections.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";
import { formFile } from "#tests/support/forms.ts";
import { runCommand } from "#tests/support/run-command.ts";

const now = new Date();

interface Made {
  file: string;
  /** What has to be answered; everything else is left to an empty answer. */
  needed: string[];
  /** The other questions. */
  more: string[];
}

/** In the order in which one needs the other. */
const made: Record<KindName, Made> = {
  sum: {
    file: "content/sums/a-small-office.yaml",
    needed: ["--title", "A small office"],
    more: ["--amount", "5 * 12"],
  },
  category: {
    file: "content/categories/networks.yaml",
    needed: ["--name", "Networks"],
    more: [
      "--description",
      "What lies between the computers of an office, and what it costs to keep it going.",
    ],
  },
  article: {
    file: "content/articles/backup-who-needs-it.mdx",
    needed: ["--title", "Backup: who needs it?", "--category", "networks"],
    more: [
      "--description",
      "Which files of a small office are lost first, and what it costs to have them twice.",
      "--publish",
      "2026-11-20",
    ],
  },
  page: {
    file: "content/pages/working-here.mdx",
    needed: ["--title", "Working here"],
    more: ["--description", "What a day with us looks like, and which of the doors is open at the moment."],
  },
  service: {
    file: "content/services/phone-lines.mdx",
    needed: ["--title", "Phone lines"],
    more: [
      "--description",
      "Phones on every desk, with the number that clients know, and somebody who sees to them.",
      "--type",
      "Telephony",
      "--audience",
      "Offices with questions.",
      "--notFor",
      "One-person firms",
      "--included",
      "Calls; mail",
      "--excluded",
      "Projects",
    ],
  },
  option: {
    file: "content/options/desk-phones.yaml",
    needed: ["--name", "Desk phones"],
    more: [
      "--summary",
      "A phone on each desk.",
      "--color",
      "ochre",
      "--bestFor",
      "Shops; offices",
      "--notFor",
      "Crews",
    ],
  },
  comparison: {
    file: "content/comparisons/a-or-b.yaml",
    needed: ["--title", "A or B", "--decision", "who", "--options", "desk-phones; desk-phones-2"],
    more: ["--question", "Which one?", "--methodology", "Scored by two of us, from what each one includes."],
  },
  term: {
    file: "content/glossary/patch-window.mdx",
    needed: ["--term", "patch window"],
    more: ["--definition", "The hours in which updates may restart a computer: nobody works then."],
  },
  fact: {
    file: "content/facts/a-plan-costs-5-usd.yaml",
    needed: [
      ...["--statement", "A plan costs 5 USD.", "--value", "5", "--unit", "USD"],
      ...["--source", "Plans", "--publisher", "Example", "--url", "https://example.com/plans"],
    ],
    more: ["--display", "5 USD", "--accessed", "2026-02-28"],
  },
  price: {
    file: "content/prices/phones-for-a-desk.yaml",
    needed: ["--name", "Phones for a desk", "--amount", "12.50"],
    more: [
      "--model",
      "hourly",
      "--unit",
      "an hour",
      "--currency",
      "EUR",
      "--note",
      "It depends on the desk.",
    ],
  },
  person: {
    file: "content/people/sam-sample.yaml",
    needed: ["--name", "Sam Sample"],
    more: [
      ...["--role", "Editor"],
      ...["--bio", "Somebody who exists in a test only, and writes nothing at all in it."],
    ],
  },
  "service-level": {
    file: "content/service-levels/on-a-weekend.yaml",
    needed: ["--name", "On a weekend"],
    more: ["--hours", "Saturday and Sunday", "--levels", "Urgent; Later", "--note", "Promised is an answer."],
  },
  responsibilities: {
    file: "content/responsibilities/who-moves-the-office.yaml",
    needed: ["--title", "Who moves the office"],
    more: ["--columns", "You alone; With us"],
  },
  location: {
    file: "content/locations/office-in-the-north.yaml",
    needed: [
      "--name",
      "Office in the north",
      "--street",
      "1 Main St",
      "--town",
      "Northtown",
      "--region",
      "IL",
      "--postalCode",
      "12345",
    ],
    more: ["--country", "US", "--description", "Where the office in the north is and how you get in there."],
  },
  area: {
    file: "content/areas/northtown-illinois.mdx",
    needed: [
      ...["--title", "IT support in Northtown", "--place", "Northtown, Illinois"],
      ...["--identifier", "https://en.wikipedia.org/wiki/Northtown"],
    ],
    more: [
      "--kind",
      "city",
      "--differs",
      "We come on Mondays.",
      "--description",
      "What is different for the offices in Northtown, Illinois.",
    ],
  },
  industry: {
    file: "content/industries/bakeries.mdx",
    needed: ["--title", "IT support for bakeries", "--name", "Bakeries", "--service", "phone-lines"],
    more: [
      ...["--description", "What is different for bakeries, and for no other firm in this town or the next."],
      ...["--changes", "Calls begin at four in the morning."],
    ],
  },
  "case-study": {
    file: "content/case-studies/fewer-tickets.mdx",
    needed: ["--title", "Fewer tickets", "--service", "phone-lines"],
    more: [
      ...["--description", "What a client in Northtown had before, what was done and what came of it."],
      ...["--client", "A bakery", "--industry", "Baking", "--size", "A family", "--publish", "2026-11-20"],
      ...["--before", "Nobody answered.", "--done", "We answered; we wrote it down"],
    ],
  },
  quote: {
    file: "content/quotes/a-baker.yaml",
    needed: ["--person", "A baker", "--firm", "A bakery", "--source", "https://example.org/review"],
    more: [
      ...["--words", "They answered.", "--said", "2026-11-20", "--from", "The baker, owner"],
      ...["--covers", "Name and words", "--expires", "2028-11-20"],
    ],
  },
  theme: {
    file: "content/themes/quiet-evening.yaml",
    needed: ["--name", "Quiet evening"],
    more: ["--scheme", "dark", "--display", "source-serif-4", "--text", "system-sans"],
  },
  form: {
    file: "content/forms/ask-for-a-call.yaml",
    needed: [
      ...["--title", "Ask for a call", "--page", "working-here", "--purpose", "call you back"],
      ...["--consent", "You may store what I have entered here and use it to call me back."],
    ],
    more: [
      ...["--readBy", "whoever is on call", "--keepDays", "90", "--reply", "phone"],
      ...["--consent", "You may store this and call me back, as [the privacy page](/privacy/) describes."],
    ],
  },
  redirect: {
    file: "content/redirects.yaml",
    needed: ["--from", "/once/", "--to", "/about/"],
    more: [],
  },
};

const order = Object.keys(made).filter((name): name is KindName => name in made);

function run(root: string, kind: string, flags: readonly string[]) {
  return runCommand("lib/cli/new.ts", [kind, "--root", root, ...flags]);
}

/** What the program does with these flags, without a process of its own. */
function make(root: string, name: KindName, flags: readonly string[], file?: string): string {
  const given = Object.fromEntries(
    flags.flatMap((flag, index) => (flag.startsWith("--") ? [[flag.slice(2), flags[index + 1] ?? ""]] : [])),
  );
  const today = now.toISOString().slice(0, 10);
  return writeDocument(root, kinds[name], givenAnswers(name, kinds[name], given, today, root), today, file);
}

function makeAll(root: string, answers: (kind: Made) => string[]): void {
  for (const name of order) {
    expect(make(root, name, answers(made[name]))).toBe(made[name].file);
    if (name === "option") make(root, name, answers(made[name]), "desk-phones-2");
  }
}

async function errors(root: string, memory = checkMemory()): Promise<string[]> {
  return (await checkContent({ root, now, memory }))
    .filter(({ severity }) => severity === "error")
    .map(({ where, rule, message }) => `${where.file} ${rule} ${message}`);
}

const files = [
  ...new Set([...Object.values(made).map(({ file }) => file), "content/options/desk-phones-2.yaml"]),
];
const texts = (root: string) =>
  files.map((file) => ({ path: join(root, file), text: readFileSync(join(root, file), "utf8") }));

function publish(root: string): void {
  for (const { path, text } of texts(root)) writeFileSync(path, text.replace(/^draft: true\n/m, ""));
}

/** A person replaces each placeholder by as many words. */
function finish(root: string): void {
  const own = (text: string) =>
    "Words that somebody wrote who knows what belongs here, and nobody else. "
      .repeat(3)
      .slice(0, text.length)
      // The figure stays: a passage has to contain it.
      .concat(` ${/"([^"]+)"/.exec(text)?.[1] ?? ""}`)
      .trim();
  const deep = (value: unknown): unknown => {
    if (typeof value === "string") return templateTextIn(value) ? own(value) : value;
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, deep(entry)]));
    return value;
  };
  for (const { path, text } of texts(root)) {
    const [, fields = text, body] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
    const fixed = stringify(deep(parse(fields)), {
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "PLAIN",
    });
    const paragraphs = body
      ?.split("\n\n")
      .map((paragraph) => (templateTextIn(paragraph.replace(/^#+ /, "")) ? own(paragraph) : paragraph));
    // A page about a place has to say as much of it as nobody could of another.
    if (/\/(?:areas|industries)\//.test(path))
      paragraphs?.push("Words that are true of this one place alone. ".repeat(10));
    writeFileSync(path, paragraphs ? `---\n${fixed}---\n${paragraphs.join("\n\n")}\n` : fixed);
  }
}

function emptySite() {
  const site = smallSite();
  for (const folder of [
    "articles",
    "categories",
    "comparisons",
    "facts",
    "options",
    "prices",
    "responsibilities",
  ])
    site.remove(`content/${folder}`);
  const pages = readdirSync(join(site.root, "content/pages")).map((page) => `content/pages/${page}`);
  for (const file of ["content/navigation.yaml", ...pages]) {
    const path = join(site.root, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(/\/(?:good-article|blog)\//g, "/about/"));
  }
  return site;
}

function sampleSite() {
  const site = smallSite();
  rmSync(join(site.root, "content"), { recursive: true });
  cpSync(new URL("../../../content", import.meta.url).pathname, join(site.root, "content"), {
    recursive: true,
  });
  return site;
}

test("there is a kind for every folder of content", () => {
  expect(order.toSorted()).toEqual([...kindNames].sort());
  const known = new Set(order.map((kind) => made[kind].file.split("/")[1]));
  expect(collectionNames.filter((name) => collections[name].place === "folder" && !known.has(name))).toEqual(
    [],
  );
});

test.for([
  {
    site: "an empty site",
    siteOf: emptySite,
    answered: "what has to be",
    answers: ({ needed }: Made) => needed,
  },
  {
    site: "the sample site",
    siteOf: sampleSite,
    answered: "every question",
    answers: ({ needed, more }: Made) => [...needed, ...more],
  },
])(
  "in $site, with $answered answered, every kind begins as a draft; published, only its placeholders are errors",
  { timeout: 240_000 },
  async ({ siteOf, answers }) => {
    using site = siteOf();
    const memory = checkMemory();
    expect(await errors(site.root, memory)).toEqual([]);
    makeAll(site.root, answers);
    expect(await errors(site.root, memory)).toEqual([]);
    for (const { path, text } of texts(site.root))
      if (!path.endsWith("redirects.yaml")) expect(text).toMatch(/^(?:---\n)?# [A-Z][\s\S]*^draft: true$/m);
    const { all, articles } = siteContentFrom(join(site.root, "content"));
    expect(
      collectionNames
        .flatMap((name) => all(name))
        .filter(({ file }) => files.includes(file) && !file.endsWith("redirects.yaml")),
    ).toEqual([]);
    expect(articles.some(({ file }) => files.includes(file))).toBe(false);

    publish(site.root);
    const placeholders = await errors(site.root, memory);
    expect(placeholders.filter((error) => !error.includes(" placeholder-text "))).toEqual([]);
    expect(placeholders.length).toBeGreaterThan(5);

    finish(site.root);
    expect(await errors(site.root, memory)).toEqual([]);
  },
);

test("a published document that names a draft is an error before the build", async () => {
  using site = smallSite();
  make(site.root, "price", made.price.needed);
  site.write(
    "content/articles/names-a-draft.mdx",
    `---
title: What a desk costs
description: An article that prints a price which nobody has published yet, for the tests.
publishedAt: "2026-01-05"
category: managed-it
---

<Prices of="phones-for-a-desk" />
`,
  );
  expect(await errors(site.root)).toEqual([
    "content/articles/names-a-draft.mdx reference-exists The 'of' of <Prices> names 'phones-for-a-desk', and content/prices/phones-for-a-desk.yaml is a draft, so it is not on the site.",
  ]);
});

test("a message that sends for a file names the command that makes it", async () => {
  using site = emptySite();
  site.write(
    "content/services/desk.mdx",
    `---
title: A desk
description: A service that names a price which nobody has written yet, for the tests of the check.
serviceType: Desk
audience: Offices.
notFor: [Nobody]
included: [A desk]
excluded: [A chair]
steps: [{ title: First, text: We bring it. }]
prices: [desk]
updatedAt: "2026-01-05"
---

We bring a desk.
`,
  );
  const said = (await checkContent({ root: site.root, now })).find(({ rule }) => rule === "reference-exists");
  expect(said?.remedy).toContain("(npm run new -- price)");
  const { stderr } = await run(site.root, "article", ["--title", "A title", "--category", "office"]);
  expect(stderr).toContain(
    "There is nothing in content/categories yet. Write it first: npm run new -- category",
  );
});

test("a redirect is added to the list, and the rest of the file stays", async () => {
  using site = smallSite();
  site.write(
    "content/redirects.yaml",
    "# Where old addresses lead.\nredirects:\n  - from: /old/ # since 2020\n    to: /about/\n",
  );
  expect((await run(site.root, "redirect", made.redirect.needed)).status).toBe(0);
  expect(readFileSync(join(site.root, "content/redirects.yaml"), "utf8")).toBe(
    "# Where old addresses lead.\nredirects:\n  - from: /old/ # since 2020\n    to: /about/\n  - from: /once/\n    to: /about/\n    permanent: true\n",
  );
});

test("a file that exists is not overwritten", async () => {
  using site = smallSite();
  site.write(made.term.file, "kept");
  const { status, stderr } = await run(site.root, "term", made.term.needed);
  expect(status).toBe(1);
  expect(stderr).toContain("exists already, and nothing is overwritten");
  expect(readFileSync(join(site.root, made.term.file), "utf8")).toBe("kept");
});

test("a wrong answer is explained by the question's own name, and nothing is written", async () => {
  using site = smallSite();
  const { status, stderr } = await run(site.root, "article", [
    "--title",
    "A title",
    "--category",
    "manged-it",
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain("There is no 'manged-it' in content/categories. There: managed-it.");
  expect(existsSync(join(site.root, "content/articles/a-title.mdx"))).toBe(false);
  const day = () => make(site.root, "fact", [...made.fact.needed, "--accessed", "today"]);
  expect(day).toThrow("--accessed: 'accessed' is 'today'");
  expect(day).not.toThrow(/reviewBy|source/);
  expect(() => make(site.root, "price", ["--name", "A desk", "--amount", "a lot"])).toThrow(
    "--amount: Write a number in digits",
  );
  expect(() => make(site.root, "redirect", ["--from", "once", "--to", "/about/"])).toThrow(
    "--from: 'from' is 'once'",
  );
});

test("a kind is known by the name of its folder too", async () => {
  using site = smallSite();
  expect(await run(site.root, "prices", made.price.needed)).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(site.root, made.price.file))).toBe(true);
});

test("a title becomes an address of small letters, digits and hyphens", () => {
  expect(slugOf("What does “Managed IT” cost in São Paulo's cafés?")).toBe(
    "what-does-managed-it-cost-in-sao-paulos-cafes",
  );
});

test("a fact that was read elsewhere says whose report it is, and one that was read itself has its passage", async () => {
  using site = smallSite();
  make(site.root, "fact", [...made.fact.needed, "--readAt", "A reseller"]);
  const file = join(site.root, made.fact.file);
  expect(readFileSync(file, "utf8").replace(/^ *#.*\n/gm, "")).toMatch(
    /via:\n\s+name: A reseller\n\s+url: https:\/\/example\.com\/plans\n\s+read: "/,
  );
  rmSync(file);
  make(site.root, "fact", [...made.fact.needed, "--passage", "It costs 5 USD."]);
  expect(readFileSync(file, "utf8").replace(/^ *#.*\n/gm, "")).toMatch(
    /accessed: "[\d-]+"\n\s+passage: It costs 5 USD\.\n/,
  );
  expect(await checkContent({ root: site.root })).toEqual([]);
});

test.each([
  ["answer your question", "answer my question"],
  ["send you your quote, yourself", "send me my quote, myself"],
  ["call you back at your office", "call me back at my office"],
  ["find out what youth clubs need", "find out what youth clubs need"],
])("the purpose '%s' is '%s' in the consent of a new form", (purpose, words) => {
  const consent: Question | undefined = kinds.form.questions.find(({ name }) => name === "consent");
  expect(consent?.standard?.("2026-11-28", { purpose })).toContain(`use it to ${words}, as`);
});

test("a form begins with a field to answer to, and its consent says in the visitor's words what it is for", async () => {
  using site = sampleSite();
  make(site.root, "page", made.page.needed);
  const needed = [
    "--title",
    "Ask for a call",
    "--page",
    "working-here",
    "--purpose",
    "answer you and send you a plan",
  ];
  make(site.root, "form", needed);
  const form = formFile(join(site.root, made.form.file));
  expect(form.consent.text).toBe(
    "You may store what I have entered here and use it to answer me and send me a plan, as [the privacy page](/privacy/) describes.",
  );
  expect(form.fields.flatMap(({ name, required }) => (required ? [name] : []))).toEqual(["name", "email"]);
  expect(() => make(site.root, "form", needed.with(3, "nowhere"), "other")).toThrow(
    /There is no 'nowhere' in content\/pages/,
  );
  expect(() => make(site.root, "form", [...needed, "--reply", "fax"], "other")).toThrow(
    "--reply: 'fax' is not a choice here. Write one of: email, phone",
  );
  expect(await errors(site.root)).toEqual([]);
});
