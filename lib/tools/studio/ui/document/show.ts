/** Brings a field or a block in sight, ready to be typed in. */
import { NodeSelection, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { BlockPath, FieldPath } from "../../contract.ts";
import { positionOf } from "../prose/block-path.ts";
import type { DocumentSession } from "./session.ts";

/** The nearest field there is a control for; what holds it is opened. */
export function showField(field: FieldPath): void {
  for (let length = field.length; length > 0; length -= 1) {
    const path = CSS.escape(field.slice(0, length).join("."));
    const place = document.querySelector<HTMLElement>(`[data-field="${path}"]`);
    if (!place) continue;
    for (let parent: Element | null = place; parent; parent = parent.parentElement)
      if (parent instanceof HTMLDetailsElement) parent.open = true;
    place.scrollIntoView({ block: "center" });
    place.querySelector<HTMLElement>("input, textarea, select, button")?.focus({ preventScroll: true });
    return;
  }
}

/** @param block as the file counts */
export function showBlock(session: DocumentSession, view: EditorView, block: BlockPath): void {
  const at = positionOf(session.snapshot().editor.doc, block);
  if (at === undefined) return;
  showPosition(view, at);
}

/** @param at where a block begins */
export function showPosition(view: EditorView, at: number): void {
  const node = view.state.doc.nodeAt(at);
  if (!node) return;
  const place = view.state.doc.resolve(at + (node.isAtom ? 0 : 1));
  const selection = node.isAtom ? NodeSelection.create(view.state.doc, at) : Selection.near(place);
  view.dispatch(view.state.tr.setSelection(selection));
  view.focus();
  const element = view.nodeDOM(at);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
}
