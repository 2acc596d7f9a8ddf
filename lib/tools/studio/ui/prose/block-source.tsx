/** One block as it is written in the file. */
import { useEffect, useState } from "react";
import type { BlockPath, BlockView } from "../../contract.ts";
import type { OverEditor } from "../document/over-editor.ts";
import { SourceText } from "../document/source-text.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { blockPathAt } from "./block-path.ts";

export function BlockSource({ session, done, at }: OverEditor & { at: number }) {
  const [block, setBlock] = useState<{ path: BlockPath; source: string; digest: string }>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // What the file says, once everything is in it.
    void session.save().then(() => {
      const { editor, view, saving } = session.snapshot();
      const path = saving.is === "saved" ? blockPathAt(editor.doc, at) : undefined;
      const source = path && sourceAt(view.blocks ?? [], path);
      if (!path || source === undefined) setRefused(true);
      else setBlock({ path, source, digest: view.digest });
    });
  }, [session, at]);
  const write = async (source: string, read: string) => {
    if (!block) return;
    await session.edit([{ act: "replace", at: block.path, block: { source } }], read);
    done();
  };
  return (
    <Dialog title="This block as source" onClose={done} wide>
      {refused && (
        <p className="problem problem-error" role="alert">
          This block is not in the file yet: it is empty, or what you wrote is not saved. Close this and try
          again.
        </p>
      )}
      {block && (
        <SourceText
          label="Source of the block"
          button="Save the block"
          text={block.source}
          digest={block.digest}
          onWrite={write}
        />
      )}
    </Dialog>
  );
}

function sourceAt(blocks: readonly BlockView[], path: BlockPath): string | undefined {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  return rest.length === 0 ? block?.source : sourceAt(block?.component?.children ?? [], rest);
}
