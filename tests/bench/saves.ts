/**
 * npm run bench:saves: what a save rewrites in every document of the sample, by the ways there are to write one. Prints the table of
 * docs/decisions/0061-a-save-changes-what-was-edited.md.
 */
import { parseDocument, stringify } from "yaml";
import { readMdx, writeMdx } from "#lib/tools/import/body/mdx-text.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { layoutOf } from "#lib/tools/studio/document/layout.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import { difference, everyDocument, treeBlocks } from "#tests/unit/studio/every-document.ts";

const documents = everyDocument("content").map((document) => ({
  ...document,
  layout: layoutOf(document.text, document.format),
}));

/** The second half of a file as a way of writing has it, the first as it is. */
function rewritten(way: (half: string) => string, half: "body" | "fields"): string[] {
  return documents.map(({ text, layout: { bodyStart, yaml } }) => {
    if (half === "body") return text.slice(0, bodyStart) + way(text.slice(bodyStart));
    return text.slice(0, yaml?.start) + way(text.slice(yaml?.start, yaml?.end)) + text.slice(yaml?.end);
  });
}

function ours(half: "body" | "fields"): string[] {
  return documents.map(({ text, format }) => {
    const { blocks, fields } = openDocument(text, format);
    const edits = treeBlocks(blocks).flatMap(({ path, block: { tree } }) =>
      tree ? [{ act: "replace" as const, at: path, block: { tree } }] : [],
    );
    return half === "body"
      ? applyEdits(text, format, edits)
      : applyEdits(text, format, fields === undefined ? [] : [{ act: "field", at: [], value: fields }]);
  });
}

function row(name: string, results: readonly string[], counted: readonly boolean[]): string {
  const pairs = documents.flatMap(({ text }, index) =>
    counted[index] ? [{ text, result: results[index] ?? "" }] : [],
  );
  const equal = pairs.filter(({ text, result }) => text === result).length;
  const lines = pairs.reduce((sum, { text, result }) => sum + difference(text, result).gone.length, 0);
  return `| ${name} | ${equal} of ${pairs.length} | ${lines.toLocaleString("en-US")} |`;
}

const withBody = documents.map(({ layout }) => (layout.blocks?.length ?? 0) > 0);
const all = documents.map(() => true);

console.log("| Opened and saved without an edit | Byte-equal | Lines rewritten |\n|---|---:|---:|");
console.log(
  row(
    "body: parsed and serialized whole",
    rewritten((body) => `\n${writeMdx(readMdx(body))}`, "body"),
    withBody,
  ),
);
console.log(row("body: block by block, put back by position", ours("body"), withBody));
console.log(
  row(
    "fields: parsed and stringified",
    rewritten((yaml) => stringify(parseDocument(yaml).toJS()), "fields"),
    all,
  ),
);
console.log(
  row(
    "fields: the library's document, printed",
    rewritten((yaml) => parseDocument(yaml).toString(), "fields"),
    all,
  ),
);
console.log(row("fields: value by value, put back by position", ours("fields"), all));
