/** Deleting a document, after saying what needs it. */
import { useEffect, useState } from "react";
import type { Breakage } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { go } from "../parts/route.ts";
import type { Snapshot } from "./session.ts";

export function DeleteDocument({ now, onClose }: { now: Snapshot; onClose: () => void }) {
  const { file, digest, title } = now.view;
  const [breaks, setBreaks] = useState<readonly Breakage[]>();
  const [refused, setRefused] = useState<string>();
  const say = (error: Error) => setRefused(error.message);
  useEffect(() => {
    server
      .remove(file, digest, false)
      .then((answer) => answer.state === "asked" && setBreaks(answer.breaks), say);
  }, [file, digest]);
  const remove = () => server.remove(file, digest, true).then(() => go({ screen: "list" }), say);
  return (
    <Dialog title={`Delete “${title}”?`} onClose={onClose}>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      {breaks && breaks.length > 0 && (
        <>
          <p>These need it, and will have to be corrected:</p>
          <ul className="breaks">
            {breaks.map(({ file: other, title: name, what }) => (
              <li key={`${other} ${what}`}>
                <strong>{name}</strong> {what}
              </li>
            ))}
          </ul>
        </>
      )}
      {breaks?.length === 0 && <p>Nothing else needs it.</p>}
      <p className="help">
        Visitors see it until you publish. Its earlier versions stay in the site’s history (git).
      </p>
      <button type="button" className="primary" disabled={!breaks} onClick={() => void remove()}>
        Delete it
      </button>
    </Dialog>
  );
}
