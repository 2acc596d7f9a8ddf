import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { compareBuilds } from "#lib/tools/compare-builds/compare-builds.ts";
import { runCommand } from "#tests/support/run-command.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const node = {
  "@id": "https://www.example.com/#x",
  "@type": "Thing",
  name: "One",
  url: "https://www.example.com/",
};
const other = { "@id": "https://www.example.com/#y", "@type": "Thing" };

interface Parts {
  head?: string;
  body?: string;
  graph?: unknown;
}

function page({
  head = "<title>T</title>",
  body = '<p class="a" id="one">Words</p>',
  graph = [node, other],
}: Parts = {}) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": graph });
  return `<!doctype html><html lang="en"><head>${head}<script type="application/ld+json">${json}</script></head><body>${body}</body></html>`;
}

/** A built site with these files beside or instead of the usual ones. */
function site(files: Record<string, string> = {}): string {
  const folder = temporaryFolder("built");
  for (const [name, text] of Object.entries({ "index.html": page(), ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What differs between two states of the home page. */
function differences(after: Parts, before: Parts = {}) {
  const found = compareBuilds(site({ "index.html": page(before) }), site({ "index.html": page(after) }));
  return found.map(({ group, what }) => `${group}\n${what}`);
}

test("classes, style, digests and the order of what has none are no difference", () => {
  const before = {
    head: `<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-a=' 'sha256-b='"><style>a{}</style>`,
    body: '<p class="a" id="one">Words\n of it</p><script src="/_next/static/scripts/fit.0123456789ab.js" integrity="sha256-a"></script>',
  };
  const after = {
    head: `<meta content="script-src 'sha256-c='" http-equiv="Content-Security-Policy"><style>b{}</style>`,
    body: '<p id="one" style="color:red">Words of it</p><script src="/_next/static/scripts/fit.ba9876543210.js" integrity="sha256-b"></script>',
    graph: [{ "@type": "Thing", "@id": other["@id"] }, node],
  };
  expect(differences(after, before)).toEqual([]);
});

test("a source that a policy newly allows is a difference of the head", () => {
  const policy = (sources: string) =>
    `<meta http-equiv="Content-Security-Policy" content="script-src ${sources}">`;
  expect(
    differences({ head: policy("'sha256-a=' 'unsafe-inline'") }, { head: policy("'sha256-a='") }),
  ).toHaveLength(1);
});

test.each([
  ["Text", { body: '<p id="one">Other words</p>' }, "- p: Words\n+ p: Other words"],
  ["Attributes", { body: '<p id="two">Words</p>' }, '- <p id="one">\n+ <p id="two">'],
  ["Tree", { body: '<p id="one">Words</p><hr>' }, "+ <hr>\n+ </hr>"],
  ["Head", { head: "<title>U</title>" }, "- title: T\n+ title: U"],
  [
    "Graph",
    { graph: [{ ...node, name: "Two" }, other] },
    `- ${node["@id"]} name: "One"\n+ ${node["@id"]} name: "Two"`,
  ],
  ["Graph", { graph: [node] }, `- ${other["@id"]} @id: "${other["@id"]}"\n- ${other["@id"]} @type: "Thing"`],
])("a page that differs in its %s is told with what went and what came", (group, after, what) => {
  expect(differences(after)).toEqual([`${group}\n${what}`]);
});

test("an attribute that moves to a neighbor is a difference", () => {
  expect(differences({ body: "<p>A</p><p hidden>B</p>" }, { body: "<p hidden>A</p><p>B</p>" })).not.toEqual(
    [],
  );
});

test("a graph that is no JSON any more is a difference", () => {
  const broken = page().replace('"@context"', "@context");
  expect(compareBuilds(site(), site({ "index.html": broken }))).not.toEqual([]);
});

test("Markdown is compared by its words, links and headings, not by its layout", () => {
  const before = "# One\n\nSome *words* and a [link](/a/).\n\n* item\n";
  const compare = (after: string) =>
    compareBuilds(site({ "a.md": before }), site({ "a.md": after })).map(({ what }) => what);
  expect(compare("One\n===\n\nSome _words_ and a\n[link](/a/).\n\n- item\n")).toEqual([]);
  expect(compare(before.replace("words", "others"))).toEqual(["- words: words\n+ words: others"]);
  expect(compare(before.replace("/a/", "/b/"))).toEqual(["- links: /a/\n+ links: /b/"]);
  expect(compare(before.replace("# One", "## One"))).toEqual(["- headings: # One\n+ headings: ## One"]);
});

test("other files are compared by their bytes, their encodings only by being there", () => {
  const before = site({
    "a.xml": "1",
    "a.xml.br": "1",
    "gone.txt": "x",
    "s/a.0123456789ab.js": "1",
    ".build": "1",
  });
  const after = site({
    "a.xml": "2",
    "a.xml.br": "2",
    "new.txt": "x",
    "s/a.ba9876543210.js": "1",
    ".build": "2",
  });
  expect(compareBuilds(before, after).map(({ files, what }) => [files, what.slice(0, 3)])).toEqual([
    [["a.xml"], expect.stringMatching(/^- /)],
    [["gone.txt"], "- w"],
    [["new.txt"], "+ c"],
  ]);
});

test("files whose names differ by their digests alone are compared by their whole names", () => {
  const both = site({ "s/a.0123456789ab.js": "1", "s/a.1123456789ab.js": "2" });
  const one = site({ "s/a.1123456789ab.js": "2" });
  expect(compareBuilds(both, both)).toEqual([]);
  expect(compareBuilds(both, one)).not.toEqual([]);
});

test("the command prints a difference of several pages once, and ends with 1", async () => {
  const [old, now] = [page(), page({ body: '<p id="one">Other words</p>' })];
  const pages = (text: string) =>
    Object.fromEntries(
      ["index.html", "a/index.html", "b/index.html", "c/index.html"].map((name) => [name, text]),
    );
  const run = (...words: string[]) => runCommand("lib/cli/compare-builds.ts", words);
  const [before, after] = [site(pages(old)), site(pages(now))];
  const changed = await run(before, after);
  expect(changed.stdout).toBe(
    "Text (1)\n\na/index.html, b/index.html, c/index.html and 1 more\n  - p: Words\n  + p: Other words\n\n1 difference in 4 files.\n",
  );
  expect(changed.status).toBe(1);
  expect(await run(before, before)).toMatchObject({ status: 0, stdout: "Nothing differs.\n" });
  expect(await run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("BEFORE AFTER") });
  expect(await run(before)).toMatchObject({ status: 2, stderr: expect.stringContaining("two folders") });
  expect(await run(before, join(before, "nowhere"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no built site"),
  });
});
