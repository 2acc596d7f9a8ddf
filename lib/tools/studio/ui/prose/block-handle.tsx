/** Beside the block the caret is in: what can be done with it as a whole. */
import { useLayoutEffect, useState } from "react";
import type { DocumentSession, Snapshot } from "../document/session.ts";
import type { Writing } from "../document/writing.ts";
import { Menu } from "../parts/menu.tsx";
import { currentBlock, duplicate, moveDown, moveUp, remove } from "./commands.ts";

interface Props {
  session: DocumentSession;
  now: Snapshot;
  writing: Writing;
}

export function BlockHandle({ session, now, writing }: Props) {
  const { view } = writing;
  const place = currentBlock(now.editor);
  const [top, setTop] = useState<number>();
  useLayoutEffect(() => {
    const element = place && view?.nodeDOM(place.at);
    const area = view?.dom.parentElement?.parentElement;
    if (!(element instanceof HTMLElement) || !area) return;
    setTop(element.getBoundingClientRect().top - area.getBoundingClientRect().top);
  });
  if (!place || top === undefined) return null;
  const run = (command: typeof duplicate) => {
    const state = session.snapshot().editor;
    const current = currentBlock(state);
    const tr = current && command(state, current);
    if (tr) session.dispatch(tr);
    view?.focus();
  };
  return (
    <div className="block-handle" style={{ transform: `translateY(${top}px)` }}>
      <Menu
        label="This block"
        items={[
          { label: "Insert below…", keys: "Ctrl+Enter", run: () => writing.open({ is: "insert" }) },
          { label: "Move up", keys: "Alt+↑", run: () => run(moveUp), disabled: place.index === 0 },
          {
            label: "Move down",
            keys: "Alt+↓",
            run: () => run(moveDown),
            disabled: place.index === place.siblings - 1,
          },
          { label: "Duplicate", keys: "Ctrl+Shift+D", run: () => run(duplicate) },
          { label: "Edit as source…", run: () => writing.open({ is: "block", at: place.at }) },
          { label: "Remove", run: () => run(remove) },
        ]}
      >
        <span aria-hidden="true">⋮⋮</span>
      </Menu>
    </div>
  );
}
