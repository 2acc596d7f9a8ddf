/** Several fields: those that are needed or filled, and a menu of the others. */
import { useState } from "react";
import type { FieldPath } from "../../contract.ts";
import { Menu } from "../parts/menu.tsx";
import { inWords } from "../parts/words.ts";
import { Field } from "./field.tsx";
import { problemsAt, useForm, useValue } from "./form-context.tsx";
import { isObject } from "./json.ts";
import { emptyOf, type NamedField } from "./schema.ts";

interface Props {
  fields: readonly NamedField[];
  at: FieldPath;
  /** Shown even where they are empty. */
  always?: readonly string[];
}

export function ObjectFields({ fields, at, always = [] }: Props) {
  const form = useForm();
  const value = useValue(at);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const given = isObject(value) ? value : {};
  const isShown = ({ name, required }: NamedField) =>
    required ||
    given[name] !== undefined ||
    always.includes(name) ||
    opened.includes(name) ||
    problemsAt(form, [...at, name]).length > 0;
  const hidden = fields.filter((field) => !isShown(field));
  const open = (field: NamedField) => {
    const path = [...at, field.name];
    setOpened([...opened, field.name]);
    const { shape } = field;
    if (shape.is === "yes or no") form.set(path, true);
    else if (shape.is === "object") form.set(path, emptyOf(field));
    else if (shape.is === "list") form.set(path, [emptyOf(shape.entry)]);
    requestAnimationFrame(() => document.getElementById([form.id, ...path].join("-"))?.focus());
  };
  return (
    <div className="fields">
      {fields.filter(isShown).map((field) => (
        <Field
          key={field.name}
          schema={field}
          at={[...at, field.name]}
          label={inWords(field.name)}
          required={field.required}
        />
      ))}
      {hidden.length > 0 && (
        <Menu
          label="Add a field"
          className="small"
          items={hidden.map((field) => ({
            label: inWords(field.name),
            about: field.description,
            run: () => open(field),
          }))}
        />
      )}
    </div>
  );
}
