/** npm run bench:saves: what a save rewrites in every document of the sample, by the ways there are to write one. */
import { parseDocument, stringify } from "yaml";
import { command } from "#lib/cli/command.ts";
import { readMdx, writeMdx } from "#lib/tools/import/body/mdx-text.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { layoutOf } from "#lib/tools/studio/document/layout.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import { difference, everyDocument, treeBlocks } from "#tests/unit/studio/every-document.ts";

type Half = "body" | "fields";

const help = `Saves every document of content/ without an edit, by each way there is to write one, and prints how many lines change: the table of
docs/decisions/0061-a-save-changes-what-was-edited.md.

  npm run bench:saves`;

await command({ script: "bench:saves", help }, async () => {
  const documents = readDocuments();
  const bodies = documents.filter(({ layout }) => (layout.blocks?.length ?? 0) > 0);
  const yaml = (text: string) => parseDocument(text);
  console.log("| Opened and saved without an edit | Byte-equal | Lines rewritten |\n|---|---:|---:|");
  for (const [name, counted, save] of [
    [
      "body: parsed and serialized whole",
      bodies,
      rewriting("body", (body) => `\n${writeMdx(readMdx(body))}`),
    ],
    ["body: block by block, put back by position", bodies, ours("body")],
    [
      "fields: parsed and stringified",
      documents,
      rewriting("fields", (text) => stringify(yaml(text).toJS())),
    ],
    [
      "fields: the library's document, printed",
      documents,
      rewriting("fields", (text) => yaml(text).toString()),
    ],
    ["fields: value by value, put back by position", documents, ours("fields")],
  ] as const)
    console.log(row(name, counted, save));
});

function readDocuments() {
  return everyDocument("content").map((document) => ({
    ...document,
    layout: layoutOf(document.text, document.format),
  }));
}

type SampleDocument = ReturnType<typeof readDocuments>[number];
type Save = (document: SampleDocument) => string;

/** One half of a file as a way of writing has it, the other as it is. */
function rewriting(half: Half, write: (text: string) => string): Save {
  return ({ text, layout: { bodyStart, yaml } }) =>
    half === "body"
      ? text.slice(0, bodyStart) + write(text.slice(bodyStart))
      : text.slice(0, yaml?.start) + write(text.slice(yaml?.start, yaml?.end)) + text.slice(yaml?.end);
}

function ours(half: Half): Save {
  return ({ text, format }) => {
    const { blocks, fields } = openDocument(text, format);
    if (half === "fields")
      return applyEdits(text, format, fields === undefined ? [] : [{ act: "field", at: [], value: fields }]);
    const edits = treeBlocks(blocks).flatMap(({ path, block: { tree } }) =>
      tree ? [{ act: "replace" as const, at: path, block: { tree } }] : [],
    );
    return applyEdits(text, format, edits);
  };
}

function row(name: string, documents: readonly SampleDocument[], save: Save): string {
  const pairs = documents.map((document) => ({ text: document.text, result: save(document) }));
  const equal = pairs.filter(({ text, result }) => text === result).length;
  const lines = pairs.reduce((sum, { text, result }) => sum + difference(text, result).gone.length, 0);
  return `| ${name} | ${equal} of ${pairs.length} | ${lines.toLocaleString("en-US")} |`;
}
