/** Earlier versions of a document, each a click away; bringing one back is a new version. */
import { useEffect, useState } from "react";
import type { Version } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Difference } from "../parts/difference.tsx";
import { VersionsList } from "../parts/versions-list.tsx";
import type { DocumentSession, Snapshot } from "./session.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  onClose: () => void;
}

export function History({ session, now, onClose }: Props) {
  const { file, text } = now.view;
  const [versions, setVersions] = useState<readonly Version[]>();
  const [chosen, setChosen] = useState<{ version: Version; text: string }>();
  const [refused, setRefused] = useState<string>();
  const say = (error: Error) => setRefused(error.message);
  useEffect(() => {
    server.history(file).then(setVersions, say);
  }, [file]);
  const look = (version: Version) =>
    server.version(file, version.id).then((old) => setChosen({ version, text: old }), say);
  const restore = (version: Version) => session.restore(version.id).then(onClose, say);
  return (
    <Dialog title="History" onClose={onClose} wide>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      {versions?.length === 0 && <p className="none">There is no earlier version yet.</p>}
      {versions && (
        <VersionsList
          versions={versions}
          actions={(version) => (
            <>
              <button type="button" className="small" onClick={() => look(version)}>
                What is different
              </button>
              <button type="button" className="small" onClick={() => restore(version)}>
                Bring it back
              </button>
            </>
          )}
        />
      )}
      {chosen && (
        <>
          <h3>If you bring it back</h3>
          <Difference before={text} after={chosen.text} />
        </>
      )}
    </Dialog>
  );
}
