/** A link, chosen by the title of what it leads to. */
import { useState } from "react";
import type { OverEditor } from "../document/over-editor.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { linkAt, removeLink, setLink } from "./commands.ts";

export function LinkForm({ session, done }: OverEditor) {
  const { references } = useStudio();
  const [around] = useState(() => linkAt(session.snapshot().editor));
  const pages = references.filter(({ kind }) => kind === "page");
  const here = pages.find(({ value }) => value === around?.href);
  return (
    <Dialog title={around ? "Change the link" : "Link"} onClose={done}>
      {around && (
        <p className="link-now">
          It leads to <strong>{here?.title ?? around.href}</strong>.{" "}
          <button
            type="button"
            className="small"
            onClick={() => {
              session.dispatch(removeLink(session.snapshot().editor));
              done();
            }}
          >
            Remove the link
          </button>
        </p>
      )}
      <Chooser
        label="Where does it lead? Type a page's title, or paste an address"
        choices={pages.map(({ value, title }) => ({ value, title, note: value }))}
        free={addressTyped}
        none="No page has this title. An address of another site begins with https://."
        onChoose={({ value, title }) => {
          session.dispatch(setLink(session.snapshot().editor, value, title));
          done();
        }}
      />
    </Dialog>
  );
}

/** An address as it was pasted: of another site, an email or a phone. */
function addressTyped(typed: string): { value: string; title: string } | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/.test(typed) ? { value: typed, title: typed } : undefined;
}
