/** What was published before, each with a way to take it back, which is a new publication. */
import { useEffect, useState } from "react";
import type { PublishAnswer, Version } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { VersionsList } from "../parts/versions-list.tsx";

interface Props {
  /** The last publication of this visit: the list has one more then. */
  published: PublishAnswer | undefined;
  onDone: (answer: PublishAnswer) => void;
}

export function PublishedBefore({ published, onDone }: Props) {
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [asked, setAsked] = useState<Version>();
  useEffect(() => {
    // Without a repository there is no history, and the page has said so.
    server.siteHistory().then(setVersions, () => setVersions([]));
  }, [published]);
  if (versions.length === 0) return null;
  return (
    <details className="published-before">
      <summary>Published before</summary>
      <VersionsList
        versions={versions}
        actions={(version) => (
          <button type="button" className="small" onClick={() => setAsked(version)}>
            Take it back…
          </button>
        )}
      />
      {asked && <TakeBack version={asked} onDone={onDone} onClose={() => setAsked(undefined)} />}
    </details>
  );
}

function TakeBack({
  version,
  onDone,
  onClose,
}: Pick<Props, "onDone"> & { version: Version; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      onDone(await server.takeBack(version.id));
      onClose();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Take back “${version.what}”?`} onClose={onClose}>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      <p>
        What it changed is changed back and published at once. Everything that was published later stays, and
        you can take this back in turn.
      </p>
      <button type="button" className="primary" disabled={busy} onClick={() => void take()}>
        {busy ? "Taking it back…" : "Take it back"}
      </button>
    </Dialog>
  );
}
