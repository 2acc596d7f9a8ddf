import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { readLayout } from "#lib/tools/studio/document/layout.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import { meaningOf } from "#lib/tools/studio/document/tidy.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyDocument, anyEdit, editTree } from "./any-document.ts";
import { treeBlocks } from "./every-document.ts";

test("An edit of one block of any document is read back as it was made, and every byte outside that block stays", () => {
  fc.assert(
    fc.property(anyDocument, anyEdit, fc.nat(20), (text, edit, pick) => {
      const before = treeBlocks(openDocument(text, "mdx").blocks);
      const chosen = before[pick % Math.max(1, before.length)];
      if (!chosen?.block.tree) return;
      const tree = structuredClone(chosen.block.tree);
      editTree(tree, edit);
      const result = applyEdits(text, "mdx", [{ act: "replace", at: chosen.path, block: { tree } }]);
      const mark = text.startsWith("\uFEFF") ? 1 : 0;
      const { start, end } = chosen.block;
      expect(result.slice(0, start + mark)).toBe(text.slice(0, start + mark));
      expect(result.endsWith(text.slice(end + mark))).toBe(true);
      const whole = readLayout(result.slice(mark), "mdx").blocks ?? [];
      const reopened = openDocument(result, "mdx").blocks ?? [];
      const places = (blocks: readonly { start: number; end: number; source: string }[]) =>
        blocks.map((block) => [block.start, block.end, block.source]);
      expect(places(reopened)).toEqual(places(whole));
      const after = treeBlocks(reopened).find(({ path }) => String(path) === String(chosen.path));
      expect(after?.block.tree && meaningOf(after.block.tree)).toBe(meaningOf(tree));
    }),
    { numRuns: runs(240) },
  );
});
