/** What would become public, in words and as a difference, and the button for it. */
import { type FormEvent, useEffect, useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { Changes, PublishAnswer } from "../../contract.ts";
import { server } from "../api.ts";
import { Patch } from "../parts/difference.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { PublishedBefore } from "./published-before.tsx";

export function PublishScreen() {
  const { event } = useStudio();
  const [changes, setChanges] = useState<Changes>();
  const [refused, setRefused] = useState<string>();
  const version = event?.version;
  const [published, setPublished] = useState<PublishAnswer>();
  useEffect(() => {
    server.changes().then(
      (found) => {
        setChanges(found);
        setRefused(undefined);
      },
      (error: Error) => setRefused(error.message),
    );
  }, [version, published]);
  return (
    <main className="screen">
      <h1>Publish</h1>
      {refused && (
        <p className="notice notice-error" role="alert">
          {refused}
        </p>
      )}
      {published && <Published answer={published} />}
      {!changes && !refused && <p className="loading">Looking at what has changed…</p>}
      {changes?.changes.length === 0 && changes.unpushed === 0 && (
        <p className="none">Everything is published. What you change appears here.</p>
      )}
      {changes && changes.changes.length === 0 && changes.unpushed > 0 && (
        <SendAgain count={changes.unpushed} onDone={setPublished} />
      )}
      {changes && changes.changes.length > 0 && (
        <Ready key={changes.changes.map(({ file }) => file).join()} changes={changes} onDone={setPublished} />
      )}
      <PublishedBefore published={published} onDone={setPublished} />
    </main>
  );
}

/** Outlives the list, which no longer has what was published. */
function Published({ answer }: { answer: PublishAnswer }) {
  return (
    <p className="notice" role="status">
      {publishedInWords(answer)}{" "}
      {answer.address && (
        <a href={answer.address} target="_blank" rel="noopener">
          Look at it
        </a>
      )}
    </p>
  );
}

function publishedInWords({ branch, pushed }: PublishAnswer): string {
  return pushed
    ? `Sent to your team as the branch '${branch}'. Visitors get it once it is accepted there.`
    : `Recorded on this computer, on the branch '${branch}'.`;
}

/** As much as the server takes. */
const longestMessage = 2000;

interface Done {
  onDone: (answer: PublishAnswer) => void;
}

function Ready({ changes, onDone }: Done & { changes: Changes }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(changes.changes.flatMap(({ file, held }) => (held ? [file] : []))),
  );
  const chosen = changes.changes.filter(({ file }) => !left.has(file));
  const inFull = chosen
    .map(({ title, what }) => (what.includes(title) ? what : `${title}: ${what}`))
    .join("; ");
  const proposed = inFull.length > longestMessage ? `Changed ${counted(chosen.length, "document")}` : inFull;
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    try {
      const files = chosen.map(({ file }) => file);
      onDone(await server.publish(files, typed?.trim() || proposed));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={publish}>
      <p className="lead">
        {counted(changes.changes.length, "document")} changed since you last published.
        {changes.way === "branch"
          ? " Publishing sends them to your team to look over; visitors get them once they are accepted there."
          : " Publishing records them on this computer."}
      </p>
      {changes.obstacle && (
        <p className="notice notice-error" role="alert">
          {changes.obstacle}
        </p>
      )}
      <ul className="changes">
        {changes.changes.map(({ file, title, what, difference, held }) => (
          <li key={file}>
            <div className="change-head">
              <label className="tick">
                <input
                  type="checkbox"
                  checked={!left.has(file)}
                  onChange={({ target }) => {
                    const next = new Set(left);
                    if (target.checked) next.delete(file);
                    else next.add(file);
                    setLeft(next);
                  }}
                />
                <strong>{title}</strong>
              </label>
              <span>
                {what}
                {held && <em> {held}</em>}
              </span>
              <a href={hrefOf({ screen: "document", file })}>Open</a>
            </div>
            {difference && (
              <details>
                <summary>What is different</summary>
                <Patch patch={difference} />
              </details>
            )}
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor="message">What you changed, in a sentence</label>
        <textarea
          id="message"
          rows={2}
          maxLength={longestMessage}
          value={typed ?? proposed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {refused && (
        <p className="notice notice-error" role="alert">
          {refused}
        </p>
      )}
      <button
        type="submit"
        className="primary"
        disabled={busy || chosen.length === 0 || changes.obstacle !== undefined}
      >
        {busy ? "Publishing…" : `Publish ${counted(chosen.length, "document")}`}
      </button>
    </form>
  );
}

/** What was recorded here and has not reached colleagues. */
function SendAgain({ count, onDone }: Done & { count: number }) {
  const [refused, setRefused] = useState<string>();
  const send = () =>
    server.publish([], "Send again").then(onDone, (error: Error) => setRefused(error.message));
  return (
    <div className="notice">
      <p>Recorded here, but not with your colleagues yet: {counted(count, "change")}.</p>
      <button type="button" onClick={send}>
        Send again
      </button>
      {refused && <p role="alert">{refused}</p>}
    </div>
  );
}
