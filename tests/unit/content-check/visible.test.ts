import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "#lib/content/check/document.ts";
import { diffOf } from "#lib/content/check/fix.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { checkSmallSite, fixSmallSite, fixtures, now, smallSite } from "#tests/builders/small-site.ts";

const good = join(fixtures, "good");

test.for(readdirSync(good))("nothing is wrong with %s, whose signs and words are meant", async (name) => {
  using site = smallSite();
  site.write(`content/${name.replace("--", "/")}`, readFileSync(join(good, name)));
  const said = (await checkSmallSite({ root: site.root, now })).filter(
    ({ rule }) => rule !== "search-orphan",
  );
  expect(said.filter(({ severity, rule }) => severity === "error" || rule !== "placeholder-text")).toEqual(
    [],
  );
});

function rulesIn(body: string, fields = ""): string[] {
  const text = `---\ntitle: A question\ndescription: An article with something in it, for the tests of the content check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${body}`;
  const source = makeSource({
    file: "content/articles/a.mdx",
    collection: "articles",
    id: "a",
    format: "mdx",
    text,
  });
  return checkDocument(source).findings.map(({ rule }) => rule);
}

test.for([
  ["**Never closed", "sign-printed"],
  ["A *“quoted”*word", "sign-printed"],
  ["Type `ipconfig and enter", "sign-printed"],
  ["![[office.png]]", "sign-printed"],
  ["[TOC]", "sign-printed"],
  ["!!! note", "sign-printed"],
  ["Error! Reference source not found.", "sign-printed"],
  ["A sign from Wingdings: \uF0B7", "sign-printed"],
  ["See https://learn.example.com/x and **“it”**is", "sign-printed"],
  ["Delete *.bak* first", "sign-lost"],
  ["Open __init__.py", "sign-lost"],
  ["It is /_old_/x", "sign-lost"],
  ["Open C:\\Users\\.ssh", "backslash-lost"],
  ["Look in HKLM\\SOFTWARE\\_x", "backslash-lost"],
  ["Open \\\\nas\\$share", "backslash-lost"],
  ["Save it to D:\\\nThen go on", "backslash-lost"],
  ["| a | b |\n|---|---|\n| 1 | 2 | 3 |", "table-cells"],
  ["| a | b | c |\n|---|---|---|\n| `x | y` | 2 |", "table-cells"],
  ["| a | b |\n|---|\n| 1 | 2 |", "table-not-read"],
  ["Name\tPrice", "table-not-read"],
  ["-one\n-two", "list-not-read"],
  ["1. a\n3. b", "list-numbers"],
  ["[words][]", "link-not-read"],
  ["[words](/about/ and on", "link-not-read"],
  ["![A team](</images/x.png> y)", "image-exists"],
  ["Text[^a].", "note-lost"],
  ["Text[^a].\n\n[^a]: One\n[^b]: Calls[^c]\n[^c]: Two", "note-lost"],
  ["~~~\ncode", "code-unclosed"],
  ["- a\n\n  ```\n  code", "code-unclosed"],
  ["> ```\n> code\n\nText", "code-unclosed"],
  ["Two lines\nof text\n---", "heading-underline"],
  ["Costs\n---", "heading-underline"],
  ["Text^[an inline note].", "sign-printed"],
  ["Text %%for us alone%% goes on.", "sign-printed"],
  ["Ã¼ber uns und CafÃ©", "sign-printed"],
  ["â€œquotedâ€ words", "sign-printed"],
  ["Look in %APPDATA%\\_cache", "backslash-lost"],
  ["| a | b |\n|---|---|\n| 1 | 2 |\nThe sentence below.", "table-cells"],
  ["![A team](/images/x.png =200x100)", "image-exists"],
] as const)("%j is said to be %s", ([body, rule]) => {
  expect(rulesIn(`${body}\n`)).toContain(rule);
});

test.for([
  ['searchTitle: "A [link](/about/)"\n', "plain-text"],
  ["searchTitle: A &ldquo;word&rdquo;\n", "plain-text"],
  ["keywords: ['_one_']\n", "plain-text"],
  ["searchTitle: '5 \\< 6'\n", "plain-text"],
  ["image: { src: a.png, alt: A **team** }\n", "plain-text"],
  ['searchTitle: "C:\\temp"\n', "control-character"],
  ['searchTitle: "A\\x07b"\n', "control-character"],
  ['searchTitle: "D:\\_old"\n', "control-character"],
  ["summary: See [^1].\n", "note-lost"],
  ['summary: "a\\tb"\n', "control-character"],
  ["summary: |\n  | a |\n  |---|\n  | b | c |\n", "table-cells"],
] as const)("%j among the fields is said to be %s", ([field, rule]) => {
  expect(rulesIn("Text.\n", field)).toContain(rule);
});

test.for([
  ["TODO", "error"],
  ["**TBD**", "error"],
  ["TODO: write about prices", "error"],
  ["[Insert your name here]", "error"],
  ["Example text", "error"],
  ["Lorem ipsum dolor sit amet, consectetur", "error"],
  ["## TODO", "error"],
  ["Dear [your name], we write to you", "warning"],
  ["The price is TBD", "warning"],
  ["Put it on your TODO list", undefined],
  ["Here is an example text message", undefined],
  ["> Hi [your name]", undefined],
  ["Write `[your name]` there", undefined],
] as const)("%j as a placeholder: %s", ([body, severity]) => {
  const text = `---\ntitle: A question\n---\n\n${body}\n`;
  const source = makeSource({
    file: "content/articles/a.mdx",
    collection: "articles",
    id: "a",
    format: "mdx",
    text,
  });
  const said = checkDocument(source).findings.filter(({ rule }) => rule === "placeholder-text");
  expect(said.map((finding) => finding.severity ?? "error")).toEqual(severity ? [severity] : []);
});

test("what has one right answer is repaired so that readers see what was written", async () => {
  using site = smallSite();
  for (const name of readdirSync(join(fixtures, "cases")).filter((one) =>
    /signs-that-stay|unseen-in-fields/.test(one),
  ))
    site.write(`content/${name.replace("--", "/")}`, readFileSync(join(fixtures, "cases", name)));
  const changed = (await fixSmallSite({ root: site.root, now })).map((file) => diffOf(file)).join("\n");
  expect(changed.split("\n").filter((line) => /^[+-]/.test(line))).toMatchInlineSnapshot(`
    [
      "-We say ** this ** first.",
      "+We say **this** first.",
      "-##Prices by the month",
      "+## Prices by the month",
      "-Read [our prices] (/about/) or (our terms)[/about/] or [us](/about us/).",
      "+Read [our prices](/about/) or (our terms)[/about/] or [us](/about us/).",
      "-• First point",
      "-• Second point",
      "+- First point",
      "+- Second point",
      "-> [!NOTE] Read first",
      "-> One line.",
      "+<Callout kind="note">",
      "+Read first",
      "+One line.",
      "+",
      "+</Callout>",
      "+",
      "-      In C:\\Program Files\\_old\\*.bak, or on \\\\fileserver\\backups.",
      "+      In C:\\Program Files\\_old\\*.bak, or on \`\\\\fileserver\\backups\`.",
      "-      | \`dir | more\` | page by page |",
      "-  - question: Is there a \`code\` for it?",
      "-    answer: "It is in D:\\backup, or **not**here. **“So”**it is."",
      "+      | \`dir \\| more\` | page by page |",
      "+  - question: Is there a code for it?",
      "+    answer: 'It is in D:\\backup, or **not**here. **“So”**it is.'",
    ]
  `);
});
