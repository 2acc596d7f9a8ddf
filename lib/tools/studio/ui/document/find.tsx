/** Finds words in the document, as Ctrl+F does in a letter: in its text and its fields, what is folded included. */
import { NodeSelection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useStudio } from "../parts/studio-context.tsx";
import { type FoundPlace, foundPlaces } from "./found-places.ts";
import type { Snapshot } from "./session.ts";
import { controlIn, unfoldField } from "./show.ts";
import type { Writing } from "./writing.ts";

interface Props {
  now: Snapshot;
  writing: Writing;
  /** Grows whenever somebody asks for it. */
  asked: number;
  onClose: () => void;
}

export function Find({ now, writing, asked, onClose }: Props) {
  const { references } = useStudio();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { doc } = now.editor;
  const places = useMemo(
    () => foundPlaces(words, now.fields, doc, references),
    [words, now.fields, doc, references],
  );
  const place = places[at % Math.max(1, places.length)];
  useEffect(() => {
    const chosen = getSelection()?.toString() ?? "";
    if (chosen !== "" && !chosen.includes("\n")) setWords(chosen);
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  // The place itself is another object after each change of the text, and nobody has gone anywhere.
  const which = JSON.stringify(place);
  useEffect(() => (place ? mark(place, writing.view) : undefined), [which]);

  const step = (by: 1 | -1) => setAt((at + by + places.length) % Math.max(1, places.length));
  const close = () => {
    onClose();
    if (place) go(place, writing.view);
    else writing.view?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  const said = places.length > 0 ? `${(at % places.length) + 1} of ${places.length}` : "Nothing found";
  return (
    <search className="finder" aria-label="Find in this document">
      <input
        ref={input}
        type="search"
        aria-label="Find in this document"
        placeholder="Find in this document"
        autoComplete="off"
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="finder-count">
        {words.trim() === "" ? "" : said}
      </span>
      <button
        type="button"
        className="quiet"
        aria-label="The one before"
        title="The one before (Shift+Enter)"
        disabled={places.length < 2}
        onClick={() => step(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="quiet"
        aria-label="The next"
        title="The next (Enter)"
        disabled={places.length < 2}
        onClick={() => step(1)}
      >
        ↓
      </button>
      <button type="button" className="quiet" title="Close, and go on writing there (Escape)" onClick={close}>
        Close
      </button>
    </search>
  );
}

/** Brings a place in sight and colors it; the caret stays where the words are typed. @returns takes the color away */
function mark(place: FoundPlace, view: EditorView | undefined): (() => void) | undefined {
  if (place.in === "field") {
    const field = unfoldField(place.field);
    field?.classList.add("found-here");
    return () => field?.classList.remove("found-here");
  }
  if (!view) return undefined;
  if (place.in === "block") {
    const block = view.nodeDOM(place.at);
    if (!(block instanceof HTMLElement)) return undefined;
    block.scrollIntoView({ block: "center" });
    block.classList.add("found-here");
    return () => block.classList.remove("found-here");
  }
  const [from, to] = [view.domAtPos(place.from), view.domAtPos(place.to)];
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  CSS.highlights?.set("found", new Highlight(range));
  return () => CSS.highlights?.delete("found");
}

/** Puts the caret there, with the words selected. */
function go(place: FoundPlace, view: EditorView | undefined): void {
  if (place.in === "field") {
    const control = controlIn(unfoldField(place.field));
    control?.focus({ preventScroll: true });
    if (
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && control.type === "text")
    )
      control.setSelectionRange(place.from, place.to);
    return;
  }
  if (!view) return;
  const { doc } = view.state;
  const selection =
    place.in === "block"
      ? NodeSelection.create(doc, place.at)
      : TextSelection.create(doc, place.from, place.to);
  view.dispatch(view.state.tr.setSelection(selection));
  view.focus();
}
