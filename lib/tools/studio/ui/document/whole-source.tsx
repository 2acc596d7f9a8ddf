/** The whole file as it is written, for those who know how, and for files that cannot be opened otherwise. */
import { Dialog } from "../parts/dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";
import { SourceText } from "./source-text.tsx";

interface Props {
  session: DocumentSession;
  now: Snapshot;
}

export function WholeSource({ session, now, onClose }: Props & { onClose: () => void }) {
  return (
    <Dialog title={`Source of ${now.view.file}`} onClose={onClose} wide>
      <WholeText session={session} now={now} onSaved={onClose} />
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
      <WholeText session={session} now={now} />
    </section>
  );
}

function WholeText({ session, now, onSaved }: Props & { onSaved?: () => void }) {
  const { text, digest } = now.view;
  const write = async (typed: string, read: string) => {
    await session.edit([{ act: "whole", text: typed }], read);
    onSaved?.();
  };
  return (
    <SourceText label="The whole file" button="Save the file" text={text} digest={digest} onWrite={write} />
  );
}
