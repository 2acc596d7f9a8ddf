/** Changes to documents that leave what they do not mean alone. */

import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkDocument } from "#lib/content/check/document.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { hoursOf } from "#lib/tools/setup/hours.ts";
import { renamer } from "#lib/tools/setup/identity.ts";
import { prunedText } from "#lib/tools/setup/prune.ts";
import { renamedText } from "#lib/tools/setup/renamed-text.ts";
import { withField, withoutField } from "#lib/tools/setup/yaml-text.ts";

const company = `# Who we are.
name: Old & Co.   # as people say it
links: { portal: "https://a.example", status: https://b.example }
# Where we work.
areas:
  - Here   # the town
  - There
hours:
  - days: [Mon, Tue]
    opens: "08:00"
text: >-
  A folded
  paragraph.
last: 1
`;

test("a field is written in its place, and every other byte stays", () => {
  expect(withField(company, "name", "New: Co.")).toBe(
    company.replace("name: Old & Co.   # as people say it", 'name: "New: Co."'),
  );
  expect(withField(company, "text", "Another.")).toBe(
    company.replace("text: >-\n  A folded\n  paragraph.", "text: Another."),
  );
  expect(withField(company, "more", [1])).toBe(`${company}more:\n  - 1\n`);
  expect(withField(company, "last", 1)).toBe(company);
});

test.for([
  [
    ["links", "portal"],
    '{ portal: "https://a.example", status: https://b.example }',
    "{ status: https://b.example }",
  ],
  [["areas", 0], "  - Here   # the town\n", ""],
  [["areas", 1], "  - There\n", ""],
  [["hours", 0, "days", 1], "[Mon, Tue]", "[Mon]"],
  [["hours", 0], '  - days: [Mon, Tue]\n    opens: "08:00"\n', ""],
  [["text"], "text: >-\n  A folded\n  paragraph.\n", ""],
  [["last"], "last: 1\n", ""],
  [["nothing"], "", ""],
] as const)("%j is taken out, and every other byte stays", ([path, from, to]) => {
  const whole = path.join() === "hours,0" ? company.replace("hours:\n", "") : company;
  expect(withoutField(company, path)).toBe(whole.replace(from, to));
});

test("a new name is quoted where a line needs it, and nowhere else", () => {
  const rename = (value: string) => value.replaceAll("Old", 'New: "#1", Inc');
  const text = `---\ntitle: About Old\nnames: [Old, Other]\nquoted: 'It is Old'\nfolded: >-\n  We are Old.\nother: 1\n---\n\nAsk Old.\n`;
  const renamed = renamedText({ format: "mdx", text }, rename);
  const [, fields = "", body] = renamed.split("---\n");
  expect(parse(fields)).toEqual({
    title: 'About New: "#1", Inc',
    names: ['New: "#1", Inc', "Other"],
    quoted: 'It is New: "#1", Inc',
    folded: 'We are New: "#1", Inc.',
    other: 1,
  });
  expect(body).toBe('\nAsk New: "#1", Inc.\n');
  const simple = renamedText({ format: "yaml", text: "title: About Old  # why\n" }, (value) =>
    value.replace("Old", "New"),
  );
  expect(simple).toBe("title: About New  # why\n");
});

test.for([
  [
    "Mon-Fri 8:00-17:00",
    [{ days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], opens: "08:00", closes: "17:00" }],
  ],
  [
    "Monday–Tuesday 07:30–17:30; Sat 09:00 to 12:00",
    [
      { days: ["Monday", "Tuesday"], opens: "07:30", closes: "17:30" },
      { days: ["Saturday"], opens: "09:00", closes: "12:00" },
    ],
  ],
  [
    "Monday Wednesday, Friday 09:00-12:00",
    [{ days: ["Monday", "Wednesday", "Friday"], opens: "09:00", closes: "12:00" }],
  ],
  [
    "Mon-Fri 8am-5:30 p.m., Saturday 9 AM to noon",
    [
      { days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], opens: "08:00", closes: "17:30" },
      { days: ["Saturday"], opens: "09:00", closes: "12:00" },
    ],
  ],
] as const)("%s is read as hours", ([written, hours]) => {
  expect(hoursOf(written)).toEqual(hours);
});

test("a link to what is removed becomes its words, and one that a block of code shows stays", () => {
  const article = (rest: string) =>
    `---\ntitle: A title\ndescription: See [the term](/glossary/gone/).\n---\n\n${rest}`;
  const text = article(
    "Read [about *it*](/glossary/gone/#part).\n\n```md\n[about it](/glossary/gone/)\n```\n\nOr `[so](/glossary/gone/)`.\n",
  );
  const document = checkDocument(
    makeSource({ file: "content/articles/a.mdx", collection: "articles", id: "a", format: "mdx", text }),
  );
  expect(prunedText(document, { files: new Set(), paths: new Set(["/glossary/gone/"]) })).toEqual({
    text: article(
      "Read about *it*.\n\n```md\n[about it](/glossary/gone/)\n```\n\nOr `[so](/glossary/gone/)`.\n",
    ).replace("[the term](/glossary/gone/)", "the term"),
    notes: ["“the term” was a link to /glossary/gone/", "“about *it*” was a link to /glossary/gone/"],
  });
});

test("a picture that was a link stays, and an address of its own line goes with the links that called it", () => {
  const page = (rest: string) => `---\ntitle: A title\n---\n\n${rest}`;
  const text = page(
    "[![A desk](desk.jpg)](/gone/) Read [it all][it], [it][] and [that][].\n\n[it]: /gone/#part 'Why'\n[that]: /here/\n",
  );
  const document = checkDocument(
    makeSource({ file: "content/pages/a.mdx", collection: "pages", id: "a", format: "mdx", text }),
  );
  expect(prunedText(document, { files: new Set(), paths: new Set(["/gone/"]) })).toEqual({
    text: page("![A desk](desk.jpg) Read it all, it and [that][].\n\n[that]: /here/\n"),
    notes: [
      "“![A desk](desk.jpg)” was a link to /gone/",
      "“it all” was a link to /gone/",
      "“it” was a link to /gone/",
    ],
  });
});

test("blocks lose what is removed: a button and a figure go, a card keeps its words", () => {
  const page = (rest: string) => `---\ntitle: A title\n---\n\n${rest}`;
  const text = page(
    '<Button to="/gone/#part" label="See it" />\n\n<Figures>\n<Figure price="gone" />\n</Figures>\n\n<Cards>\n<Card title="One" to="/gone/">\n\nText.\n\n</Card>\n<Card title="Two" to="/here/">\n\nText.\n\n</Card>\n</Cards>\n\n<Button to="/here/" label="Go" />\n',
  );
  const document = checkDocument(
    makeSource({ file: "content/pages/a.mdx", collection: "pages", id: "a", format: "mdx", text }),
  );
  const removed = { files: new Set(["content/prices/gone.yaml"]), paths: new Set(["/gone/"]) };
  expect(prunedText(document, removed)).toEqual({
    text: page(
      '<Cards>\n<Card title="One">\n\nText.\n\n</Card>\n<Card title="Two" to="/here/">\n\nText.\n\n</Card>\n</Cards>\n\n<Button to="/here/" label="Go" />\n',
    ),
    notes: [
      "the button “See it” led to a page that is removed",
      "a figure in large type was removed because its fact or price is gone",
    ],
  });
});

test("a block that a code block shows stays, and a figure whose label has a price in it goes", () => {
  const page = (rest: string) => `---\ntitle: A title\n---\n\n${rest}`;
  const shown = '```md\n<Button to="/gone/" label="See it" />\n```\n';
  const figure = '<Figure fact="gone" label="Users at <Price of=\'left\' /> each" />\n';
  const text = page(`${shown}\n<Figures>\n${figure}<Figure price="left" />\n</Figures>\n`);
  const document = checkDocument(
    makeSource({ file: "content/pages/a.mdx", collection: "pages", id: "a", format: "mdx", text }),
  );
  const removed = { files: new Set(["content/facts/gone.yaml"]), paths: new Set(["/gone/"]) };
  expect(prunedText(document, removed).text).toBe(
    page(`${shown}\n<Figures>\n<Figure price="left" />\n</Figures>\n`),
  );
});

test("answers go with the article that asked, and with the last of them the list", () => {
  const answer = (article: string) =>
    `  - article: ${article}\n    questions:\n      - question: Who?\n        answer: We.\n`;
  const trust = (...articles: string[]) =>
    `safeguards:\n  - title: Keys\n    have:\n      - A vault.\n${articles.length > 0 ? `answers:\n${articles.map(answer).join("")}` : ""}`;
  const pruned = (text: string) =>
    prunedText(
      checkDocument(
        makeSource({ file: "content/trust.yaml", collection: "trust", id: "trust", format: "yaml", text }),
      ),
      { files: new Set(["content/articles/gone.mdx"]), paths: new Set(["/gone/"]) },
    ).text;
  expect(pruned(trust("gone", "here"))).toBe(trust("here"));
  expect(pruned(trust("gone"))).toBe(trust());
});

test("the name, the number and the address are written anew, with one period at the end of a sentence", () => {
  const company = {
    name: "Old Care IT",
    url: "https://www.old.example",
    language: "en-US",
    tagline: "IT support",
    description: "Old Care IT looks after computers, accounts and backups for offices.",
    logo: { src: "logo.svg", alt: "Old Care IT" },
    telephone: "+1 217-555-0142",
    email: "hello@old.example",
    timeZone: "America/Chicago",
  };
  const rename = renamer(
    {
      name: "New Care, Inc.",
      phone: "+1 309-440-0142",
      email: "hello@new.example",
      url: "https://www.new.example",
    },
    { company, places: [] },
  );
  expect(
    rename("Ask Old Care IT. Call +1 217-555-0142, or write to hello@old.example; Bold Care IT is another."),
  ).toBe("Ask New Care, Inc. Call +1 309-440-0142, or write to hello@new.example; Bold Care IT is another.");
});

test.for([
  "always",
  "Mon-Fri",
  "Mon-Fri 8-17",
  "Mon-Fri 8-5 pm",
  "Mon-Fri 25:00-26:00",
  "Noday 08:00-17:00",
  "",
])("%s is no hours, and says so", (written) => {
  expect(hoursOf(written)).toMatch(/^has to be days and times/);
});

function prunedMenus(text: string, ...paths: string[]): unknown {
  const source = makeSource({
    file: "content/navigation.yaml",
    collection: "navigation",
    id: "navigation",
    format: "yaml",
    text,
  });
  return parse(prunedText(checkDocument(source), { files: new Set(), paths: new Set(paths) }).text);
}

test("a column of the footer whose every link leads to what is removed goes with them", () => {
  const text =
    "header:\n  - href: /about/\naction:\n  href: /contact/\nfooter:\n  - title: Ours\n    links:\n      - href: /a/\n      - label: B\n        href: /b/\n  - title: Others\n    links:\n      - href: /a/\n      - href: /about/\n";
  expect(prunedMenus(text, "/a/", "/b/")).toEqual({
    header: [{ href: "/about/" }],
    action: { href: "/contact/" },
    footer: [{ title: "Others", links: [{ href: "/about/" }] }],
  });
});

test("menus whose every link leads to what is removed lead to the contact page", () => {
  const text =
    "header:\n  - href: /a/\naction:\n  href: /a/\nfooter:\n  - title: Ours\n    links:\n      - href: /a/\n";
  const contact = { href: "/contact/" };
  expect(prunedMenus(text, "/a/")).toEqual({
    header: [contact],
    action: contact,
    footer: [{ title: "Contact", links: [contact] }],
  });
});
