/** Values under names that the writer gives: amounts of a sum, values of a comparison's row under each option. */
import { useState } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import { isGroup } from "../../../../content/edit/json.ts";
import type { FieldParts } from "./field-props.ts";
import { idOf, titleUnder, useForm, useValue } from "./form-context.tsx";
import { Notes } from "./labeled.tsx";
import { emptyOf, type FieldSchema } from "./schema.ts";

interface Props {
  label: string;
  at: FieldPath;
  description: string;
  value: FieldSchema;
  parts: FieldParts;
}

export function NamesField({ label, at, description, value: schema, parts }: Props) {
  const { Field } = parts;
  const form = useForm();
  const value = useValue(at);
  const [name, setName] = useState("");
  const given = isGroup(value) ? value : {};
  const free = name.trim() !== "" && !Object.hasOwn(given, name.trim());
  const add = () => {
    if (!free) return;
    form.set([...at, name.trim()], emptyOf(schema));
    setName("");
  };
  const id = idOf(form, [...at, "new name"]);
  return (
    <fieldset className="group" data-field={at.join(".")}>
      <legend>{label}</legend>
      {description && <p className="help">{description}</p>}
      <Notes at={at} />
      {Object.keys(given).map((key) => (
        <div key={key} className="named">
          <Field schema={schema} at={[...at, key]} label={titleUnder(form, key)} required />
          <button
            type="button"
            className="quiet"
            aria-label={`Remove: ${titleUnder(form, key)}`}
            title="Remove"
            onClick={() => {
              form.set([...at, key], undefined);
              form.leave();
            }}
          >
            ×
          </button>
        </div>
      ))}
      <div className="new-name">
        <label htmlFor={id}>New name</label>
        <input
          id={id}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="small" disabled={!free} onClick={add}>
          Add
        </button>
      </div>
    </fieldset>
  );
}
