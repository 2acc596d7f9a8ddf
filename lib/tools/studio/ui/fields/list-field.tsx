/** A list: entries are added at the end, moved and removed. */
import { useState } from "react";
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { isGroup, isList } from "../../../../content/edit/json.ts";
import { columnsOf } from "./columns.ts";
import { Control } from "./control.tsx";
import type { FieldParts } from "./field-props.ts";
import { moved } from "./field-values.ts";
import { idOf, useForm, useValue } from "./form-context.tsx";
import { GridField } from "./grid-field.tsx";
import { Notes } from "./labeled.tsx";
import { emptyOf, type FieldSchema } from "./schema.ts";

interface Props {
  label: string;
  at: FieldPath;
  description: string;
  entry: FieldSchema;
  parts: FieldParts;
}

export function ListField({ label, at, description, entry, parts }: Props) {
  const form = useForm();
  const value = useValue(at);
  const list = isList(value) ? value : [];
  const columns = columnsOf(entry, list);
  const [asTable, setAsTable] = useState(true);
  const add = () => {
    form.set(at, [...list, emptyOf(entry)]);
    const id = idOf(form, [...at, list.length]);
    requestAnimationFrame(() => focusFirst(id));
  };
  const remove = (index: number) => {
    const rest = list.filter((_, other) => other !== index);
    form.set(at, rest.length > 0 ? rest : undefined);
    form.leave();
  };
  const move = (from: number, to: number) => {
    form.set(at, moved(list, from, to));
    form.leave();
  };
  return (
    <fieldset className="group" data-field={at.join(".")}>
      <legend>{label}</legend>
      {description && <p className="help">{description}</p>}
      <Notes at={at} />
      {columns && (
        <button type="button" className="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show as forms" : "Show as a table"}
        </button>
      )}
      {columns && asTable ? (
        <GridField label={label} at={at} columns={columns} titles={list.map(titleOf)} onRemove={remove} />
      ) : (
        <ol className={entry.shape.is === "object" ? "entries cards" : "entries"}>
          {list.map((_, index) => (
            <li key={index} id={`${idOf(form, [...at, index])}-entry`}>
              <Entry
                schema={entry}
                at={[...at, index]}
                label={titleOf(list[index], index)}
                isNew={nameOf(list[index]) === undefined}
                parts={parts}
              />
              <EntryButtons
                name={titleOf(list[index], index)}
                onUp={index > 0 ? () => move(index, index - 1) : undefined}
                onDown={index < list.length - 1 ? () => move(index, index + 1) : undefined}
                onRemove={() => remove(index)}
              />
            </li>
          ))}
        </ol>
      )}
      <button type="button" className="small" onClick={add}>
        Add {label.toLowerCase() === "faq" ? "a question" : "an entry"}
      </button>
    </fieldset>
  );
}

interface EntryProps {
  schema: FieldSchema;
  at: FieldPath;
  label: string;
  isNew: boolean;
  parts: FieldParts;
}

function Entry({ schema, at, label, isNew, parts }: EntryProps) {
  const { Field, ObjectFields } = parts;
  // An entry that was just added is open, and stays so when it has a name.
  const [isOpen] = useState(isNew);
  const form = useForm();
  const { shape } = schema;
  if (shape.is === "object")
    return (
      <details className="entry" open={isOpen}>
        <summary>{label}</summary>
        <Notes at={at} />
        <ObjectFields fields={shape.fields} at={at} />
      </details>
    );
  if (shape.is === "list" || shape.is === "names") return <Field schema={schema} at={at} label={label} />;
  return (
    <div className="entry-line" data-field={at.join(".")}>
      <label className="unseen" htmlFor={idOf(form, at)}>
        {label}
      </label>
      <Control schema={{ ...schema, description: "" }} at={at} required />
      <Notes at={at} />
    </div>
  );
}

interface Buttons {
  name: string;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onRemove: () => void;
}

function EntryButtons({ name, onUp, onDown, onRemove }: Buttons) {
  return (
    <div className="entry-buttons">
      <button
        type="button"
        className="quiet"
        aria-label={`Move up: ${name}`}
        title="Move up"
        disabled={!onUp}
        onClick={onUp}
      >
        ↑
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={`Move down: ${name}`}
        title="Move down"
        disabled={!onDown}
        onClick={onDown}
      >
        ↓
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={`Remove: ${name}`}
        title="Remove"
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  );
}

/** The first text that an entry holds. */
function nameOf(entry: Json | undefined): string | undefined {
  const texts = isGroup(entry) ? Object.values(entry) : [entry];
  return texts.filter((value) => typeof value === "string").find((text) => text !== "");
}

function titleOf(entry: Json | undefined, index: number): string {
  return nameOf(entry) ?? `Entry ${index + 1}`;
}

function focusFirst(id: string): void {
  const entry = document.getElementById(`${id}-entry`);
  entry?.querySelector("details")?.setAttribute("open", "");
  const control = entry?.querySelector<HTMLElement>("input, textarea, select");
  (control ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`))?.focus();
}
