/** Which passage of the original belongs to where the writer is; it is kept at the height of what is being written. */
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Passage } from "./passages.ts";

interface Followed {
  passages: readonly Passage[];
  /** For each block of the translation the place of its original. */
  pairs: readonly (number | undefined)[];
  editor: EditorState;
  view: EditorView | undefined;
  place: RefObject<HTMLElement | null>;
}

export function useFollowed({ passages, pairs, editor, view, place }: Followed) {
  const [at, setAt] = useState<string>();
  const known = useRef({ passages, place });
  known.current = { passages, place };

  /** @param beside what is being written */
  const follow = (passage: Passage | undefined, beside: Element | null) => {
    setAt(passage?.key);
    const element = passage && document.getElementById(passage.key);
    const pane = known.current.place.current;
    if (!element || !pane || !beside) return;
    const [inPane, written] = [pane.getBoundingClientRect(), beside.getBoundingClientRect()];
    // Above the text in a narrow window there is no height to share.
    const isBeside = inPane.left >= written.right || written.left >= inPane.right;
    const wanted = isBeside ? Math.max(written.top, inPane.top) : inPane.top;
    pane.scrollTop += element.getBoundingClientRect().top - wanted;
  };

  const { $from } = editor.selection;
  const block = $from.index(0);
  const position = $from.depth > 0 ? $from.before(1) : $from.pos;
  useEffect(() => {
    if (!view?.hasFocus()) return;
    const original = pairs[block];
    const passage = known.current.passages.find((each) => each.is === "block" && each.index === original);
    const element = view.nodeDOM(position);
    follow(passage, element instanceof Element ? element : null);
  }, [block, pairs, view]);

  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>("#form [data-field]") : null;
      const name = field?.dataset.field;
      if (name === undefined) return;
      const passage = known.current.passages.find(
        (each) => each.is === "field" && each.field.place.join(".") === name,
      );
      if (passage) follow(passage, field);
    };
    addEventListener("focusin", focused);
    return () => removeEventListener("focusin", focused);
  }, []);

  return [at, setAt] as const;
}
