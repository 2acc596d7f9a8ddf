/** One block as it is written in the file. */
import { useEffect, useState } from "react";
import type { BlockPath, BlockView } from "../../contract.ts";
import type { OverEditor } from "../document/over-editor.ts";
import { Dialog } from "../parts/dialog.tsx";
import { blockPathAt } from "./block-path.ts";

export function BlockSource({ session, done, at }: OverEditor & { at: number }) {
  const [block, setBlock] = useState<{ path: BlockPath; source: string }>();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    // What the file says, once everything is in it.
    void session.save().then(() => {
      const { editor, view } = session.snapshot();
      const path = blockPathAt(editor.doc, at);
      const found = path && sourceAt(view.blocks ?? [], path);
      if (!path || found === undefined) return;
      setBlock({ path, source: found });
      setTyped(found);
    });
  }, [session, at]);
  const write = async () => {
    if (!block) return;
    await session.edit([{ act: "replace", at: block.path, block: { source: typed } }]);
    done();
  };
  return (
    <Dialog title="This block as source" onClose={done} wide>
      <textarea
        className="code whole"
        aria-label="Source of the block"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button
        type="button"
        className="primary"
        disabled={!block || typed === block.source}
        onClick={() => void write()}
      >
        Save the block
      </button>
    </Dialog>
  );
}

function sourceAt(blocks: readonly BlockView[], path: BlockPath): string | undefined {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  return rest.length === 0 ? block?.source : sourceAt(block?.component?.children ?? [], rest);
}
