/** The body of a document in the editor. */
import { EditorView } from "prosemirror-view";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import type { Reference } from "../../contract.ts";
import type { DocumentSession } from "../document/session.ts";
import { chipView } from "./chip-view.ts";
import { ComponentBlock, SourceBlock } from "./component-block.tsx";
import { Portals } from "./portals.ts";
import { problemMarks } from "./problem-marks.ts";
import { schema } from "./schema.ts";

interface Props {
  session: DocumentSession;
  references: readonly Reference[];
  /** A fact or price in a sentence was clicked twice. */
  onChip: (at: number) => void;
  onView: (view: EditorView | undefined) => void;
  /** The components that hold text of their own. */
  holding: ReadonlySet<string>;
}

export function ProseEditor({ session, references, onChip, onView, holding }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const known = useRef({ references, onChip, holding });
  known.current = { references, onChip, holding };
  const [portals] = useState(() => new Portals());
  const drawn = useSyncExternalStore(portals.subscribe, portals.snapshot);

  useEffect(() => {
    const editor = new EditorView(place.current, {
      state: session.snapshot().editor,
      dispatchTransaction: session.dispatch,
      nodeViews: {
        component: portals.nodeView(
          "block-component",
          ({ attrs, childCount }) => childCount > 0 || known.current.holding.has(attrs.name),
        ),
        source: portals.nodeView("block-source", () => false),
        chip: chipView(
          () => known.current.references,
          (at) => known.current.onChip(at),
        ),
      },
      decorations: ({ doc }) => problemMarks(doc, session.snapshot().view.problems),
      attributes: {
        "aria-label": "Text",
        "aria-multiline": "true",
        role: "textbox",
        class: "prose",
        lang: session.snapshot().view.language,
      },
      handleDOMEvents: {
        blur: () => {
          void session.save();
        },
      },
    });
    view.current = editor;
    onView(editor);
    let { problems } = session.snapshot().view;
    const stop = session.subscribe(() => {
      const { editor: state, view: file } = session.snapshot();
      if (state === editor.state && file.problems === problems) return;
      problems = file.problems;
      editor.updateState(state);
    });
    return () => {
      stop();
      onView(undefined);
      editor.destroy();
    };
  }, [session, portals, onView]);

  return (
    <>
      <div ref={place} className="prose-place" />
      {drawn.map((node) =>
        createPortal(
          node.node.type === schema.nodes.component ? (
            <ComponentBlock drawn={node} />
          ) : (
            <SourceBlock drawn={node} />
          ),
          node.place,
          String(node.id),
        ),
      )}
    </>
  );
}
