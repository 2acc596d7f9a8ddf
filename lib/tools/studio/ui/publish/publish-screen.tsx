/** What would become public, in words and as a difference, and the button for it. */
import { type FormEvent, useEffect, useState } from "react";
import type { Changes, PublishAnswer } from "../../contract.ts";
import { server } from "../api.ts";
import { Patch } from "../parts/difference.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { counted } from "../parts/words.ts";

export function PublishScreen() {
  const { event } = useStudio();
  const [changes, setChanges] = useState<Changes>();
  const [refused, setRefused] = useState<string>();
  const version = event?.version;
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    server.changes().then(
      (found) => {
        setChanges(found);
        setRefused(undefined);
      },
      (error: Error) => setRefused(error.message),
    );
  }, [version, looks]);
  return (
    <main className="screen">
      <h1>Publish</h1>
      {refused && (
        <p className="notice notice-error" role="alert">
          {refused}
        </p>
      )}
      {!changes && !refused && <p className="loading">Looking at what has changed…</p>}
      {changes?.changes.length === 0 && (
        <p className="none">Everything is published. What you change appears here.</p>
      )}
      {changes && changes.changes.length === 0 && changes.unpushed > 0 && (
        <SendAgain count={changes.unpushed} onDone={() => setLooks(looks + 1)} />
      )}
      {changes && changes.changes.length > 0 && (
        <Ready
          key={changes.changes.map(({ file }) => file).join()}
          changes={changes}
          onDone={() => setLooks(looks + 1)}
        />
      )}
    </main>
  );
}

interface Said {
  message: string;
  link?: string | undefined;
  failed: boolean;
}

function publishedInWords({ branch, pushed }: PublishAnswer): string {
  return pushed
    ? `Sent on the branch '${branch}'. It reaches visitors once it is accepted there.`
    : `Recorded on this machine, on the branch '${branch}'.`;
}

function Ready({ changes, onDone }: { changes: Changes; onDone: () => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(changes.changes.flatMap(({ file, held }) => (held ? [file] : []))),
  );
  const chosen = changes.changes.filter(({ file }) => !left.has(file));
  const proposed = chosen
    .map(({ title, what }) => (what.includes(title) ? what : `${title}: ${what}`))
    .join("; ");
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setSaid(undefined);
    try {
      const files = chosen.map(({ file }) => file);
      const answer = await server.publish(files, typed?.trim() || proposed);
      setSaid({ message: publishedInWords(answer), link: answer.address, failed: false });
      onDone();
    } catch (error) {
      setSaid({ message: error instanceof Error ? error.message : String(error), failed: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={publish}>
      <p className="lead">
        {counted(changes.changes.length, "document")} changed since the last time.
        {changes.way === "branch"
          ? " Publishing sends them to be looked at, on a branch of their own."
          : " Publishing records them on this machine."}
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
        <label htmlFor="message">In a sentence, what you changed</label>
        <textarea
          id="message"
          rows={2}
          value={typed ?? proposed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {said && (
        <p className={said.failed ? "notice notice-error" : "notice"} role="alert">
          {said.message}{" "}
          {said.link && (
            <a href={said.link} target="_blank" rel="noopener">
              Look at it
            </a>
          )}
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

/** What was recorded here, and did not get to colleagues. */
function SendAgain({ count, onDone }: { count: number; onDone: () => void }) {
  const [refused, setRefused] = useState<string>();
  const send = () =>
    server.publish([], "Send again").then(onDone, (error: Error) => setRefused(error.message));
  return (
    <div className="notice">
      <p>{counted(count, "change")} recorded here did not reach your colleagues yet.</p>
      <button type="button" onClick={send}>
        Send again
      </button>
      {refused && <p role="alert">{refused}</p>}
    </div>
  );
}
