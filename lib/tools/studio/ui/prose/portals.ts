/** React inside the editor: each node that is drawn by a component has a place, and React draws all of them. */
import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";

export interface DrawnNode {
  id: number;
  node: Node;
  place: HTMLElement;
  view: EditorView;
  getPos: () => number | undefined;
  /** Replaces the node's attributes. */
  change: (attrs: Record<string, unknown>) => void;
}

export class Portals {
  #drawn: readonly DrawnNode[] = [];
  #count = 0;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly DrawnNode[] => this.#drawn;

  #set(drawn: readonly DrawnNode[]): void {
    this.#drawn = drawn;
    for (const listener of this.#listeners) listener();
  }

  /** @param holds whether the node's own text is edited below what React draws */
  readonly nodeView =
    (className: string, holds: (node: Node) => boolean): NodeViewConstructor =>
    (node, view, getPos) => {
      this.#count += 1;
      const id = this.#count;
      const dom = document.createElement("div");
      const place = document.createElement("div");
      dom.className = className;
      dom.dataset.key = node.attrs.key;
      place.contentEditable = "false";
      dom.append(place);
      const contentDOM = holds(node) ? document.createElement("div") : undefined;
      if (contentDOM) {
        contentDOM.className = "component-text";
        dom.append(contentDOM);
      }
      const change = (attrs: Record<string, unknown>) => {
        const at = getPos();
        const current = at === undefined ? null : view.state.doc.nodeAt(at);
        if (at === undefined || !current) return;
        view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...current.attrs, ...attrs }));
      };
      this.#set([...this.#drawn, { id, node, place, view, getPos, change }]);
      return {
        dom,
        ...(contentDOM && { contentDOM }),
        update: (next) => {
          if (next.type !== node.type || next.attrs.name !== node.attrs.name) return false;
          this.#set(this.#drawn.map((drawn) => (drawn.id === id ? { ...drawn, node: next } : drawn)));
          return true;
        },
        selectNode: () => dom.classList.add("chosen"),
        deselectNode: () => dom.classList.remove("chosen"),
        stopEvent: (event) => event.target instanceof globalThis.Node && place.contains(event.target),
        ignoreMutation: (mutation) => mutation.type !== "selection" && !contentDOM?.contains(mutation.target),
        destroy: () => this.#set(this.#drawn.filter((drawn) => drawn.id !== id)),
      };
    };
}

/** Selects a block as a whole. */
export function selectNode(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
}
