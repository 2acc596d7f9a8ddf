/** The whole file as it is written, for those who know how, and for files that cannot be opened otherwise. */
import { useState } from "react";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
}

export function WholeSource({ session, now, onClose }: Props & { onClose: () => void }) {
  const write = async (text: string) => {
    await session.edit([{ act: "whole", text }]);
    if (session.snapshot().saving.is === "saved") onClose();
  };
  return (
    <Dialog title={`Source of ${now.view.file}`} onClose={onClose} wide>
      <Source key={now.view.digest} text={now.view.text} onWrite={write} />
    </Dialog>
  );
}

export function BrokenSource({ session, now }: Props) {
  const { view } = now;
  return (
    <section className="sheet" aria-label="Source of the file">
      <p className="problem problem-error">
        <strong>This file cannot be opened as a form yet.</strong> {view.broken}
      </p>
      {view.problems.map((problem) => (
        <ProblemNote key={problem.id} problem={problem} onFix={(id) => void session.fix(id)} />
      ))}
      <Source
        key={view.digest}
        text={view.text}
        onWrite={(text) => void session.edit([{ act: "whole", text }])}
      />
    </section>
  );
}

function Source({ text, onWrite }: { text: string; onWrite: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  return (
    <>
      <textarea
        className="code whole"
        aria-label="The whole file"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="button" className="primary" disabled={typed === text} onClick={() => onWrite(typed)}>
        Save the file
      </button>
    </>
  );
}
