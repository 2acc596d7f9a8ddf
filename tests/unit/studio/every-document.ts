/** Documents to try edits on: those of the sample and of the fixture site. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPatch } from "diff";
import type { FieldPath, Json } from "#lib/content/edit/json.ts";
import type { BlockPath } from "#lib/tools/studio/contract.ts";
import type { DocumentFormat } from "#lib/tools/studio/document/layout.ts";
import type { PlacedBlock } from "#lib/tools/studio/document/open.ts";

export interface AnyDocument {
  file: string;
  text: string;
  format: DocumentFormat;
}

export function everyDocument(...roots: readonly string[]): AnyDocument[] {
  return (roots.length > 0 ? roots : ["content", "tests/fixtures/site"]).flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .sort()
      .flatMap((name) => {
        const format = name.endsWith(".mdx") ? "mdx" : name.endsWith(".yaml") ? "yaml" : undefined;
        const file = join(root, name);
        return format ? [{ file, format, text: readFileSync(file, "utf8") }] : [];
      }),
  );
}

/** Every block that is edited as a tree, with its path. */
export function treeBlocks(
  blocks: readonly PlacedBlock[] = [],
  above: BlockPath = [],
): { path: BlockPath; block: PlacedBlock }[] {
  return blocks.flatMap((block, index) => {
    const path = [...above, index];
    return block.tree ? [{ path, block }] : treeBlocks(block.component?.children, path);
  });
}

/** Every single value of the fields, with its path. */
export function values(data: Json, path: FieldPath = []): { path: FieldPath; value: Json }[] {
  if (typeof data !== "object" || data === null) return [{ path, value: data }];
  return Object.entries(data).flatMap(([key, value]) =>
    values(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** The lines that a difference takes out and puts in, and the stretches it has. */
export function difference(
  before: string,
  after: string,
): { gone: string[]; come: string[]; stretches: number } {
  const lines = createPatch("", before, after, "", "", { context: 0 }).split("\n").slice(4);
  return {
    gone: lines.filter((line) => line.startsWith("-")),
    come: lines.filter((line) => line.startsWith("+")),
    stretches: lines.filter((line) => line.startsWith("@@")).length,
  };
}
