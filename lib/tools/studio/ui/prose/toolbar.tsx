/** The buttons above the text. They leave the caret where it is. */
import { toggleMark } from "prosemirror-commands";
import type { MarkType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from "prosemirror-tables";
import type { ReactNode } from "react";
import type { DocumentSession, Snapshot } from "../document/session.ts";
import type { Writing } from "../document/writing.ts";
import { Menu } from "../parts/menu.tsx";
import { textKindOf, textKinds, turnInto } from "./commands.ts";
import { schema } from "./schema.ts";

const { marks } = schema;

interface Props {
  session: DocumentSession;
  now: Snapshot;
  writing: Writing;
}

const tableCommands: readonly { label: string; run: Command }[] = [
  { label: "Add a row below", run: addRowAfter },
  { label: "Add a column to the right", run: addColumnAfter },
  { label: "Remove this row", run: deleteRow },
  { label: "Remove this column", run: deleteColumn },
  { label: "Remove the table", run: deleteTable },
];

export function Toolbar({ session, now, writing }: Props) {
  const state = now.editor;
  const run = (command: Command) => {
    command(session.snapshot().editor, session.dispatch, writing.view);
    writing.view?.focus();
  };
  const kind = textKindOf(state);
  return (
    <div className="toolbar" role="toolbar" aria-label="Text">
      <Menu
        label="Turn into"
        items={textKinds.map((name) => ({
          label: name,
          run: () => run(turnInto(name)),
          disabled: kind === undefined || kind === name,
        }))}
      >
        {kind ?? "Block"} ▾
      </Menu>
      <MarkButton type={marks.strong} label="Bold" keys="Ctrl+B" state={state} run={run}>
        <strong>B</strong>
      </MarkButton>
      <MarkButton type={marks.emphasis} label="Italic" keys="Ctrl+I" state={state} run={run}>
        <em>I</em>
      </MarkButton>
      <Button label="Link" keys="Ctrl+K" onClick={() => writing.open({ is: "link" })}>
        Link
      </Button>
      <Button label="Figure or term" onClick={() => writing.open({ is: "figure" })}>
        Figure or term
      </Button>
      {isInTable(state) && (
        <Menu
          label="Table"
          items={tableCommands.map(({ label, run: command }) => ({ label, run: () => run(command) }))}
        >
          Table ▾
        </Menu>
      )}
      <Button
        label="Insert a block"
        keys="Ctrl+Enter"
        onClick={() => writing.open({ is: "insert" })}
        className="insert"
      >
        + Insert
      </Button>
    </div>
  );
}

interface ButtonProps {
  label: string;
  keys?: string;
  onClick: () => void;
  pressed?: boolean;
  className?: string;
  children: ReactNode;
}

function Button({ label, keys, onClick, pressed, className = "quiet", children }: ButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface MarkProps {
  type: MarkType;
  label: string;
  keys: string;
  state: EditorState;
  run: (command: Command) => void;
  children: ReactNode;
}

function MarkButton({ type, state, run, ...rest }: MarkProps) {
  const { from, to, empty, $from } = state.selection;
  const active = empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
  return <Button {...rest} pressed={active} onClick={() => run(toggleMark(type))} />;
}
