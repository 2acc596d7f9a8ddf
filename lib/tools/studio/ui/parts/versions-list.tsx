/** Versions of a document or of the site, the newest first: what was changed, when and by whom. */
import type { ReactNode } from "react";
import type { Version } from "../../contract.ts";
import { timeInWords } from "./words.ts";

interface Props {
  versions: readonly Version[];
  /** What can be done with a version: its buttons. */
  actions: (version: Version) => ReactNode;
}

export function VersionsList({ versions, actions }: Props) {
  return (
    <ol className="versions-list">
      {versions.map((version) => (
        <li key={version.id}>
          <div>
            <strong>{version.what}</strong>
            <span>
              {timeInWords(version.at)}
              {version.by && `, ${version.by}`}
            </span>
          </div>
          {actions(version)}
        </li>
      ))}
    </ol>
  );
}
