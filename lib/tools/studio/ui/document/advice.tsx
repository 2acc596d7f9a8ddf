/** Advice on style, spelling and links, on demand: worth reading once a text is written, and in the way before that. */
import { useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { AdviceAnswer } from "../../contract.ts";
import { server } from "../api.ts";
import { Problems } from "./problem-list.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";
import type { Writing } from "./writing.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  writing: Writing;
}

export function Advice({ session, now, writing }: Props) {
  const [given, setGiven] = useState<AdviceAnswer>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const ask = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await session.save();
      setGiven(await server.advice(now.view.file));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const isText = now.view.blocks !== undefined;
  const label = isText ? "Advice on style and spelling" : "Advice on this document";
  const isOld = given !== undefined && given.digest !== now.view.digest;
  return (
    <section className="advice" aria-label="Advice">
      <button type="button" className="small" disabled={busy} onClick={() => void ask()}>
        {busy ? "Reading it…" : given ? "Read it again" : label}
      </button>
      <div role="status">
        {given?.problems.length === 0 && (
          <p className="none">{isText ? "No advice: the text reads well." : "No advice."}</p>
        )}
        {given && given.problems.length > 0 && (
          <p>
            {counted(given.problems.length, "piece")} of advice. Follow what helps; nothing here keeps you
            from publishing.
            {isOld && " You have changed it since."}
          </p>
        )}
      </div>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      {given && <Problems problems={given.problems} session={session} writing={writing} />}
    </section>
  );
}
