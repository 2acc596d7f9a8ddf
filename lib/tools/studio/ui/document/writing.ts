/** What is open over the editor, and where the editor is: shared by its toolbar, its keys and the preview. */
import type { EditorView } from "prosemirror-view";
import { useCallback, useMemo, useState } from "react";
import type { Asked } from "../prose/plugins.ts";

export type Opened =
  | { is: "insert" | "link" | "figure" }
  /** A component inside a sentence, or a block as source. */
  | { is: "chip" | "block"; at: number }
  | { is: "picture"; chosen: (name: string | undefined) => void };

export interface Writing {
  view: EditorView | undefined;
  setView: (view: EditorView | undefined) => void;
  opened: Opened | undefined;
  open: (opened: Opened | undefined) => void;
  asked: Asked;
  choosePicture: () => Promise<string | undefined>;
}

export function useWriting(): Writing {
  const [view, setView] = useState<EditorView>();
  const [opened, open] = useState<Opened>();
  const asked = useMemo<Asked>(
    () => ({ insert: () => open({ is: "insert" }), link: () => open({ is: "link" }) }),
    [],
  );
  const choosePicture = useCallback(
    () => new Promise<string | undefined>((chosen) => open({ is: "picture", chosen })),
    [],
  );
  return { view, setView, opened, open, asked, choosePicture };
}
