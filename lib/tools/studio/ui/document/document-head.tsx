/** The line above a document: what it is, whether it is saved, and what can be done with it. */
import { useState } from "react";
import { Menu } from "../parts/menu.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, languageName, stateInWords } from "../parts/words.ts";
import { DeleteDocument } from "./delete-document.tsx";
import { History } from "./history.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";
import { Translations } from "./translations.tsx";
import { WhatLinksHere } from "./what-links-here.tsx";
import { WholeSource } from "./whole-source.tsx";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  /** Nothing where the whole file is source: the browser finds what is in it. */
  find: (() => void) | undefined;
  /** What can be shown beside the document. */
  sides: readonly Side[];
}

export interface Side {
  label: string;
  shown: boolean;
  toggle: () => void;
}

export function DocumentHead({ session, now, find, sides }: Props) {
  const [open, setOpen] = useState<"source" | "history" | "links" | "translations" | "delete">();
  const { references, site } = useStudio();
  const { view } = now;
  return (
    <div className="document-head">
      <div className="document-title">
        <a href={hrefOf({ screen: "list" })} aria-label="Back to all documents" title="Back to all documents">
          ←
        </a>
        <h1 lang={view.language}>{asPrinted(view.title, references)}</h1>
        {view.original && <span className="mark mark-state">{languageName(view.language)}</span>}
        <span className="mark mark-state">{stateInWords(view)}</span>
      </div>
      <div className="document-tools">
        <SavingInWords now={now} />
        <button
          type="button"
          className="quiet"
          onClick={() => session.undo()}
          disabled={!view.canUndo && now.saving.is === "saved"}
        >
          Undo
        </button>
        <button type="button" className="quiet" onClick={() => session.redo()} disabled={!view.canRedo}>
          Redo
        </button>
        <Menu
          label="More"
          items={[
            ...(find ? [{ label: "Find in this document…", keys: "Ctrl+F", run: find }] : []),
            { label: "History…", run: () => setOpen("history") },
            { label: "What links here…", run: () => setOpen("links") },
            ...(view.languages ? [{ label: "Translations…", run: () => setOpen("translations") }] : []),
            { label: "Source of the file…", run: () => setOpen("source") },
            {
              label: "Delete this document…",
              run: () => setOpen("delete"),
              disabled: !isOneOfMany(view.file),
            },
          ]}
        >
          More ▾
        </Menu>
        {sides.map(({ label, shown, toggle }) => (
          <button key={label} type="button" className="quiet" aria-pressed={shown} onClick={toggle}>
            {label}
          </button>
        ))}
        {site.person.email === "" ? (
          <a className="button" href={hrefOf({ screen: "publish" })}>
            Publish…
          </a>
        ) : (
          <a className="button" href={`/studio/review/me?${new URLSearchParams({ file: view.file })}`}>
            Hand in…
          </a>
        )}
      </div>
      {open === "source" && <WholeSource session={session} now={now} onClose={() => setOpen(undefined)} />}
      {open === "history" && <History session={session} now={now} onClose={() => setOpen(undefined)} />}
      {open === "links" && <WhatLinksHere now={now} onClose={() => setOpen(undefined)} />}
      {open === "translations" && <Translations now={now} onClose={() => setOpen(undefined)} />}
      {open === "delete" && <DeleteDocument now={now} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** The company, the menus and the redirects are one file each; a site needs them. */
const isOneOfMany = (file: string): boolean => file.split("/").length > 2;

function SavingInWords({ now }: { now: Snapshot }) {
  const { saving } = now;
  const words = {
    saved: "Saved",
    waiting: "Saving…",
    saving: "Saving…",
    failed: "Not saved",
    conflict: "Not saved: choose a version",
  }[saving.is];
  return (
    <span className={`saving saving-${saving.is}`} role="status">
      {words}
    </span>
  );
}
