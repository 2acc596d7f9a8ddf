/** The original beside its translation: each passage next to the one that is being written, with what is new in it marked. */
import { useMemo, useRef, useState } from "react";
import type { OriginalView } from "../../contract.ts";
import { aligned } from "../../document/aligned.ts";
import type { DocumentSession, Snapshot } from "../document/session.ts";
import { showField, showPosition } from "../document/show.ts";
import type { Writing } from "../document/writing.ts";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, languageName, translationInWords } from "../parts/words.ts";
import { Drawn } from "./drawn.tsx";
import { type Passage, passagesOf } from "./passages.ts";
import { signOf } from "./sign.ts";
import { useFollowed } from "./use-followed.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  original: OriginalView;
  writing: Writing;
}

export function Original({ session, now, original, writing }: Props) {
  const { references } = useStudio();
  const place = useRef<HTMLElement>(null);
  const passages = useMemo(() => passagesOf(original), [original]);
  const { doc } = now.editor;
  const pairs = useMemo(() => aligned(original.blocks, doc.children.map(signOf)), [original.blocks, doc]);
  const [at, setAt] = useFollowed({ passages, pairs, editor: now.editor, view: writing.view, place });

  /** Goes to where a passage is translated; stays where it is not yet. */
  const show = (passage: Passage) => {
    setAt(passage.key);
    if (passage.is === "field") return showField(passage.field.place);
    const block = pairs.indexOf(passage.index);
    if (block !== -1 && writing.view) showPosition(writing.view, offsetOf(doc.children, block));
    else document.getElementById(passage.key)?.focus();
  };
  const changed = passages.filter((passage) => passage.changed);
  const next = () => {
    const current = passages.findIndex(({ key }) => key === at);
    const passage = changed.find((each) => passages.indexOf(each) > current) ?? changed[0];
    if (!passage) return;
    show(passage);
    document.getElementById(passage.key)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <aside className="original" aria-label="Original">
      <div className="original-head">
        <h2>
          <a href={hrefOf({ screen: "document", file: original.file })} lang={original.language}>
            {asPrinted(original.title, references)}
          </a>{" "}
          <span className="row-language">{languageName(original.language)}</span>
        </h2>
        <State session={session} original={original} />
        {changed.length > 0 && (
          <button type="button" className="small" onClick={next}>
            Next change
          </button>
        )}
      </div>
      {/* Reached by keyboard, to scroll it. */}
      <section className="original-place" ref={place} tabIndex={0} aria-label="Text of the original">
        {original.broken !== undefined && <p className="problem problem-error">{original.broken}</p>}
        {passages.map((passage) => (
          <section
            key={passage.key}
            id={passage.key}
            tabIndex={-1}
            className={
              passage.changed
                ? `passage passage-${passage.is} passage-changed`
                : `passage passage-${passage.is}`
            }
            aria-label={passage.label}
            aria-current={passage.key === at ? "true" : undefined}
          >
            <button type="button" className="small quiet passage-go" onClick={() => show(passage)}>
              {passage.is === "field" ? passage.label : <span aria-hidden="true">←</span>}
              <span className="unseen"> Go to the translation of {passage.label}</span>
            </button>
            <div className="passage-said">
              {passage.is === "block" && passage.name !== undefined && (
                <span className="passage-name">{passage.name}</span>
              )}
              {passage.changed && <span className="mark">New or changed</span>}
              <div lang={original.language} className="passage-words">
                <Drawn parts={passage.parts} />
              </div>
            </div>
          </section>
        ))}
      </section>
    </aside>
  );
}

function State({ session, original }: Pick<Props, "session" | "original">) {
  const [refused, setRefused] = useState<string>();
  const { state, digest } = original;
  const note = () =>
    session.upToDate(digest).then(
      () => setRefused(undefined),
      (error: Error) => setRefused(error.message),
    );
  return (
    <>
      <p className={state.is === "current" ? "original-state saving-saved" : "original-state"} role="status">
        {translationInWords(state)}
      </p>
      {state.is !== "current" && (
        <button type="button" className="small" onClick={note}>
          This translation is up to date
        </button>
      )}
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

function offsetOf(blocks: readonly { nodeSize: number }[], index: number): number {
  return blocks.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}
