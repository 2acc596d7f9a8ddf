/** Brings a field or a block in sight. */
import { NodeSelection, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { FieldPath } from "../../../../content/edit/json.ts";
import type { BlockPath } from "../../contract.ts";
import { positionOf } from "../prose/block-path.ts";
import type { DocumentSession } from "./session.ts";

/** Begins the ids of a document's own controls. */
export const fieldsId = "field";

/** Brings the nearest field that there is a control for in sight, ready to be typed in. */
export function showField(field: FieldPath): void {
  controlIn(unfoldField(field))?.focus({ preventScroll: true });
}

/** Brings the nearest field that there is a control for in sight; what holds it is opened. @returns its place */
export function unfoldField(field: FieldPath): HTMLElement | undefined {
  for (let length = field.length; length > 0; length -= 1) {
    const path = field.slice(0, length);
    const place =
      document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path.join("."))}"]`) ??
      // A cell of a table is nothing but its control.
      document.getElementById([fieldsId, ...path].join("-"));
    if (!place) continue;
    for (let parent: Element | null = place; parent; parent = parent.parentElement)
      if (parent instanceof HTMLDetailsElement) parent.open = true;
    place.scrollIntoView({ block: "center" });
    return place;
  }
  return undefined;
}

/** Where it is typed. */
export function controlIn(place: HTMLElement | undefined): HTMLElement | undefined {
  const controls = "input, textarea, select, button";
  return place?.matches(controls) ? place : (place?.querySelector<HTMLElement>(controls) ?? undefined);
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
