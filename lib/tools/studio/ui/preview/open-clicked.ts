/** What was clicked in the page is opened where it is written: the block, or the field. */
import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import type { DocumentSession } from "../document/session.ts";
import { showField, showPosition } from "../document/show.ts";
import { textsOf } from "../fields/field-values.ts";
import { blocksOf } from "../prose/keys.ts";
import { schema } from "../prose/schema.ts";
import { mostAlike } from "./match.ts";

const blocks = "p, h1, h2, h3, h4, h5, li, td, th, dt, dd, figcaption, blockquote, pre, summary, figure, img";

export function openClicked(
  target: EventTarget | null,
  session: DocumentSession,
  view: EditorView | undefined,
): void {
  // The frame has classes of its own: this window's Element is another.
  const clicked = target !== null && "closest" in target ? (target as Element).closest(blocks) : null;
  const text = clicked?.textContent.trim() || clicked?.getAttribute("alt") || "";
  if (text === "") return;
  const { editor, fields } = session.snapshot();
  const fieldTexts = textsOf(fields);
  const block = mostAlike(text, texts(editor.doc), ({ node }) => wordsIn(node));
  const field = mostAlike(text, fieldTexts, ([, value]) => value);
  const title = field && field[1].trim() === text;
  if (block && view && !title) showPosition(view, block.at);
  else if (field) showField(field[0]);
}

interface Place {
  node: Node;
  at: number;
}

/** Everything that can be said in one place: paragraphs, also those in lists and cells, and components by what they say. */
function texts(doc: Node): Place[] {
  const places: Place[] = blocksOf(doc).filter(({ node }) => node.type === schema.nodes.component);
  doc.descendants((node, at) => {
    if (node.isTextblock) places.push({ node, at });
    return !node.isTextblock;
  });
  return places;
}

function wordsIn(node: Node): string {
  return node.type === schema.nodes.component
    ? Object.values(node.attrs.props).join(" ")
    : node.textBetween(0, node.content.size, " ", " ");
}
