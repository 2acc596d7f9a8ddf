/** The other documents that link to one, print its figures, or name it. */
import { useEffect, useState } from "react";
import type { UseView } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted } from "../parts/words.ts";
import type { Snapshot } from "./session.ts";

export function WhatLinksHere({ now, onClose }: { now: Snapshot; onClose: () => void }) {
  const { references } = useStudio();
  const { file, title } = now.view;
  const [uses, setUses] = useState<readonly UseView[]>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    server.uses(file).then(setUses, (error: Error) => setRefused(error.message));
  }, [file]);
  return (
    <Dialog title={`What links to “${asPrinted(title, references)}”`} onClose={onClose}>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      {uses?.length === 0 && (
        <p className="none">
          No text or menu links to it or uses it. Lists, such as those of the blog and the glossary, show it
          by themselves.
        </p>
      )}
      <ul className="uses">
        {uses?.map((use) => (
          <li key={use.file}>
            <a href={hrefOf({ screen: "document", file: use.file })}>{asPrinted(use.title, references)}</a>
            <span>{use.ways.join("; ")}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
