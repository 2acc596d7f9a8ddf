import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "#lib/content/check/document.ts";
import { rules } from "#lib/content/check/rules.ts";
import { makeSource, problemIn, type Source } from "#lib/content/check/source.ts";
import { type CollectionName, collections } from "#lib/content/schema/collections.ts";
import { fixtures } from "#tests/builders/small-site.ts";
import { generator } from "#tests/support/random.ts";
import { runs, seed } from "#tests/support/random-runs.ts";
import { buildDocument } from "./build-oracle.ts";

const cases = runs(2000);
const content = new URL("../../../content/", import.meta.url).pathname;

/** A document as the check reads it, from a file of any site. */
function sourceOf(folder: string, collection: CollectionName, name: string): Source {
  const text = readFileSync(join(folder, collection, name), "utf8");
  return makeSource({
    file: `content/${collection}/${name}`,
    collection,
    id: basename(name, extname(name)),
    format: collections[collection].format,
    text,
  });
}

function documentsOf(folder: string, names: readonly CollectionName[]): Source[] {
  return names.flatMap((name) => readdirSync(join(folder, name)).map((file) => sourceOf(folder, name, file)));
}

/** The first part of a long text, up to an empty line: damage is as likely there, and it is read faster. */
function beginning(source: Source): Source {
  const end = source.text.indexOf("\n\n", source.text.indexOf("\n---") + 2000);
  return makeSource({ ...source, text: end === -1 ? source.text : `${source.text.slice(0, end)}\n` });
}

function errorsIn(source: Source): number {
  return checkDocument(source).findings.filter(
    ({ rule, severity }) => (severity ?? rules[rule].severity) === "error",
  ).length;
}

const insertions = [
  "<",
  ">",
  "{",
  "}",
  "<5",
  "{x",
  "</",
  "/>",
  "---\n",
  "\n---\n",
  "`",
  "```\n",
  "\n\n",
  "\r\n",
  "\t",
  "  ",
  "    ",
  ":",
  ": ",
  "#",
  "# ",
  "- ",
  "'",
  '"',
  "“",
  "”",
  "×",
  "&",
  "*",
  "**",
  "_",
  "[",
  "](",
  ")",
  "|",
  "~~~\n",
  "\\",
  "<!--",
  "-->",
  "<Fact",
  "<Fact id=",
  "<Callout>",
  "</Callout>",
  "<br>",
  "<br />",
  "<br>x</br>",
  "<script>",
  "import x",
  "\nimport a from 'b'\n",
  "\nexport const a = 1\n",
  "{/* x */}",
  "{/*",
  "<>",
  "</>",
  "<a.b />",
  "<a:b />",
  "{...x}",
  " kind={1}",
  ' style="a"',
  "\u0000",
  "\uFEFF",
  "\u2028",
  "😀",
  "é",
  "!",
  "!!js x",
  "&a ",
  "*a",
  "? ",
  "%YAML 1.1\n",
  "@",
  "[^1]",
  "[^1]: x\n",
  "<sub>",
  "<kbd style='x' />",
  "\n> ",
  "\n1. ",
  "| a | b |\n|---|---|\n",
];

function broken(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = 1 + Math.floor(random() ** 3 * 60);
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
    case 2:
      return (
        text.slice(0, at) + (insertions[Math.floor(random() * insertions.length)] ?? "") + text.slice(at)
      );
    case 3:
      return random() < 0.3 ? text.slice(0, at) : text.slice(0, at) + text.slice(at + 1);
    case 4:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    default: {
      const from = Math.floor(random() * text.length);
      return text.slice(0, at) + text.slice(from, from + length) + text.slice(at);
    }
  }
}

test(`${cases} random damages of real documents never crash the check, and none that the build refuses passes it`, {
  timeout: 240_000,
}, () => {
  const documents = [
    ...documentsOf(content, ["articles", "services", "pages"]).map(beginning),
    ...documentsOf(content, ["comparisons", "facts"]).slice(0, 12),
    ...documentsOf(join(fixtures, "base", "content"), ["articles"]),
  ].filter((source) => errorsIn(source) === 0);
  const random = generator(seed);
  const slipped: string[] = [];
  for (let number = 0; number < cases; number += 1) {
    const original = documents[Math.floor(random() * documents.length)];
    if (!original) throw new Error("there are no documents");
    let text = original.text;
    for (let damage = 0; damage <= Math.floor(random() * 3); damage += 1) text = broken(text, random);
    const source = makeSource({ ...original, text });
    const { findings } = checkDocument(source);
    for (const finding of findings) {
      const { line, column } = problemIn(source, finding).where;
      expect(line >= 1 && column >= 1 && Number.isInteger(line + column)).toBe(true);
    }
    if (findings.some(({ rule, severity }) => (severity ?? rules[rule].severity) === "error")) continue;
    try {
      buildDocument(source);
    } catch (error) {
      slipped.push(`case ${number} (${original.file}): ${String(error).slice(0, 300)}`);
    }
  }
  expect(slipped, `RANDOM_SEED=${seed}`).toEqual([]);
});
