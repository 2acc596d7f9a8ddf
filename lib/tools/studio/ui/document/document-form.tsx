/** The left side of a document: what stands in the way, its problems, its fields, its text. */
import { type ReactNode, useMemo } from "react";
import { grouped } from "../../../../shared/report/grouped.ts";
import { ObjectFields } from "../fields/field.tsx";
import { FormProvider } from "../fields/form-context.tsx";
import { fieldsOf } from "../fields/schema.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { timeInWords } from "../parts/words.ts";
import { BlockHandle } from "../prose/block-handle.tsx";
import { ProseEditor } from "../prose/prose-editor.tsx";
import { Toolbar } from "../prose/toolbar.tsx";
import { Advice } from "./advice.tsx";
import { ConflictChooser } from "./conflict-chooser.tsx";
import { Opened } from "./opened.tsx";
import { ProblemList } from "./problem-list.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";
import { fieldsId } from "./show.ts";
import { BrokenSource } from "./whole-source.tsx";
import type { Writing } from "./writing.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  writing: Writing;
  /** Above everything else. */
  children: ReactNode;
}

export function DocumentForm({ session, now, writing, children }: Props) {
  const { site, references } = useStudio();
  const { view, fields, saving, recovered } = now;
  const schema = useMemo(() => fieldsOf(view.schema), [view.schema]);
  const holding = useMemo(
    () => new Set(site.components.filter(({ children }) => children !== "none").map(({ name }) => name)),
    [site.components],
  );
  const form = {
    id: fieldsId,
    values: fields,
    set: session.setField,
    leave: () => void session.save(),
    problems: view.problems,
    documents: site.documents,
    choosePicture: writing.choosePicture,
    fix: (id: string) => void session.fix(id),
  };
  const isText = view.blocks !== undefined;
  return (
    <main className="form" id="form">
      {children}
      {recovered && (
        <div className="notice" role="alert">
          <p>This browser still has something you wrote that was not saved ({timeInWords(recovered.at)}).</p>
          <button type="button" className="primary" onClick={() => session.putBack()}>
            Put it back
          </button>
          <button type="button" onClick={session.discard}>
            Throw it away
          </button>
        </div>
      )}
      {saving.is === "failed" && (
        <div className="notice notice-error" role="alert">
          <p>
            <strong>Not saved.</strong> {saving.message}
          </p>
          <button type="button" onClick={() => session.save()}>
            Try again
          </button>
        </div>
      )}
      {saving.is === "conflict" && <ConflictChooser conflicts={saving.conflicts} onChoose={session.choose} />}
      {view.broken !== undefined ? (
        <BrokenSource session={session} now={now} />
      ) : (
        <FormProvider value={form}>
          <ProblemList problems={view.problems} session={session} writing={writing} />
          {view.bodyBroken && <p className="problem problem-error">{view.bodyBroken}</p>}
          <section className="sheet" aria-label="Fields">
            {view.fieldsBroken ? (
              <p className="problem problem-error">
                <strong>The fields cannot be read.</strong> {view.fieldsBroken} To correct them, choose
                “Source of the file” under “More” above.
              </p>
            ) : isText ? (
              <details open className="about">
                <summary>Title, description and more</summary>
                <ObjectFields fields={schema} at={[]} />
              </details>
            ) : (
              <ObjectFields fields={schema} at={[]} />
            )}
          </section>
          {isText && (
            <section className="sheet text" aria-label="Text of the page">
              <Toolbar session={session} now={now} writing={writing} />
              <div className="text-area">
                <BlockHandle session={session} now={now} writing={writing} />
                <ProseEditor
                  session={session}
                  references={references}
                  holding={holding}
                  onChip={(at) => writing.open({ is: "chip", at })}
                  onView={writing.setView}
                />
              </div>
              <WordCount text={now.editor.doc.textContent} />
            </section>
          )}
          <Advice session={session} now={now} writing={writing} />
          <Opened session={session} writing={writing} />
        </FormProvider>
      )}
    </main>
  );
}

function WordCount({ text }: { text: string }) {
  const words = text.match(/[\p{L}\p{N}’'$%.,-]+/gu)?.length ?? 0;
  return (
    <p className="words">
      {grouped(words)} {words === 1 ? "word" : "words"}
    </p>
  );
}
