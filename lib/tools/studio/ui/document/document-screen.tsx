/** One document: its fields and its text on the left, the page itself on the right. */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { server } from "../api.ts";
import { Original } from "../original/original.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted } from "../parts/words.ts";
import { Preview } from "../preview/preview.tsx";
import { editorPlugins } from "../prose/plugins.ts";
import { Colleagues, usePresence } from "./colleagues.tsx";
import { DocumentForm } from "./document-form.tsx";
import { DocumentHead, type Side } from "./document-head.tsx";
import { Find } from "./find.tsx";
import { DocumentSession } from "./session.ts";
import { useWriting, type Writing } from "./writing.ts";

export function DocumentScreen({ file }: { file: string }) {
  const writing = useWriting();
  const opened = useSession(file, writing);
  if (typeof opened === "string")
    return (
      <main className="screen">
        <h1>This document cannot be opened</h1>
        <p>{opened}</p>
        <p>
          <a href={hrefOf({ screen: "list" })}>Back to all documents</a>
        </p>
      </main>
    );
  return opened ? <Open session={opened} writing={writing} /> : <p className="loading">Opening…</p>;
}

/** @returns why it could not be opened, in words; nothing as long as it is on its way */
function useSession(file: string, writing: Writing): DocumentSession | string | undefined {
  const [opened, setOpened] = useState<DocumentSession | string>();
  const { event } = useStudio();
  const current = useRef<DocumentSession>(undefined);
  const { asked } = writing;
  useEffect(() => {
    let closed = false;
    server.document(file).then(
      (view) => {
        if (closed) return;
        current.current = new DocumentSession(view, editorPlugins(asked), server, localStorage);
        setOpened(current.current);
      },
      (error: Error) => !closed && setOpened(error.message),
    );
    const leave = () => void current.current?.save();
    addEventListener("pagehide", leave);
    return () => {
      closed = true;
      removeEventListener("pagehide", leave);
      void current.current?.close();
      current.current = undefined;
    };
  }, [file, asked]);
  useEffect(() => {
    if (event) void current.current?.refresh(event.reading);
  }, [event]);
  return opened;
}

function Open({ session, writing }: { session: DocumentSession; writing: Writing }) {
  const now = useSyncExternalStore(session.subscribe, session.snapshot);
  const { address, title, original } = now.view;
  const [beside, setBeside] = useState<"original" | "page" | undefined>(original ? "original" : "page");
  const side =
    beside === "page" && !address ? undefined : beside === "original" && !original ? undefined : beside;
  /** How often somebody has asked to find something, since it was closed. */
  const [finding, setFinding] = useState(0);
  const find = now.view.broken === undefined ? () => setFinding((times) => times + 1) : undefined;
  const { references, site } = useStudio();
  const presence = usePresence(now.view.file, site.person.email !== "");
  const sideOf = (name: "original" | "page", label: string): Side => ({
    label,
    shown: side === name,
    toggle: () => setBeside(side === name ? undefined : name),
  });
  useEffect(() => {
    document.title = `${asPrinted(title, references)} · Studio`;
    return () => {
      document.title = "Studio";
    };
  }, [title, references]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const undo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
      const redo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "y";
      const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      const search = find && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
      // In a list or a source that is open over the document, the keys are its own.
      // Asked for once more, the browser's own search opens, which also searches the page beside it.
      const elsewhere = event.target instanceof Element && event.target.closest("dialog, .finder") !== null;
      if (elsewhere || (!undo && !redo && !save && !search)) return;
      event.preventDefault();
      if (search) find();
      else if (save) void session.save();
      else if (redo || event.shiftKey) void session.redo();
      else void session.undo();
    };
    addEventListener("keydown", keys, { capture: true });
    return () => removeEventListener("keydown", keys, { capture: true });
  }, [session, find !== undefined]);
  return (
    <div className={side ? `document with-${side}` : "document"}>
      <DocumentHead
        session={session}
        now={now}
        find={find}
        sides={[
          ...(original ? [sideOf("original", "Original")] : []),
          ...(address ? [sideOf("page", "Preview")] : []),
        ]}
      />
      <DocumentForm session={session} now={now} writing={writing}>
        <Colleagues presence={presence} />
        {finding > 0 && <Find now={now} writing={writing} asked={finding} onClose={() => setFinding(0)} />}
      </DocumentForm>
      {side === "page" && address && (
        <Preview
          session={session}
          now={now}
          address={address}
          writing={writing}
          hasRoom={presence?.hasRoom ?? false}
        />
      )}
      {side === "original" && original && (
        <Original session={session} now={now} original={original} writing={writing} />
      )}
    </div>
  );
}
