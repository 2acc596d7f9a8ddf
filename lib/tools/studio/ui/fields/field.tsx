/** One field of a form, whatever it holds. */
import { useState } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import { isGroup } from "../../../../content/edit/json.ts";
import { counted } from "../../../../shared/counted.ts";
import { Menu } from "../parts/menu.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, inWords } from "../parts/words.ts";
import { Control } from "./control.tsx";
import type { FieldProps, FieldsProps } from "./field-props.ts";
import { idOf, problemsAt, useForm, useValue } from "./form-context.tsx";
import { YesOrNo } from "./inputs.tsx";
import { Labeled, Notes } from "./labeled.tsx";
import { ListField } from "./list-field.tsx";
import { NamesField } from "./names-field.tsx";
import { ReferencesField } from "./references-field.tsx";
import { emptyOf, type NamedField } from "./schema.ts";

export function Field({ schema, at, label, required = false }: FieldProps) {
  const { shape, description } = schema;
  const form = useForm();
  switch (shape.is) {
    case "list":
      return <ListField label={label} at={at} description={description} entry={shape.entry} parts={parts} />;
    case "names":
      return <NamesField label={label} at={at} description={description} value={shape.value} parts={parts} />;
    case "references":
      return <ReferencesField label={label} at={at} to={shape.to} />;
    case "object":
      return (
        <fieldset className="group" data-field={at.join(".")}>
          <legend>{label}</legend>
          {description && <p className="help">{description}</p>}
          <Notes at={at} />
          <ObjectFields fields={shape.fields} at={at} />
        </fieldset>
      );
    case "yes or no":
      return (
        <div className="field" data-field={at.join(".")}>
          <YesOrNo at={at} label={label} description={description} standard={schema.standard === true} />
          {description && (
            <p className="help" id={`${idOf(form, at)}-help`}>
              {description}
            </p>
          )}
          <Notes at={at} />
        </div>
      );
    default:
      return (
        <Labeled
          label={label}
          at={at}
          description={description}
          required={required}
          aside={shape.is === "text" && shape.max ? <Length at={at} max={shape.max} /> : undefined}
        >
          <Control schema={schema} at={at} required={required} />
          {shape.is === "text" && <Printed at={at} />}
        </Labeled>
      );
  }
}

/** Several fields: those that are needed or filled, and a menu of the others. What was shown once stays: nothing goes away under the pointer. */
export function ObjectFields({ fields, at }: FieldsProps) {
  const form = useForm();
  const value = useValue(at);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const given = isGroup(value) ? value : {};
  const isNeeded = ({ name, required }: NamedField) =>
    required || given[name] !== undefined || problemsAt(form, [...at, name]).length > 0;
  const names = fields.filter((field) => isNeeded(field) && !opened.has(field.name)).map(({ name }) => name);
  if (names.length > 0) setOpened(new Set([...opened, ...names]));
  const isShown = ({ name }: NamedField) => opened.has(name);
  const hidden = fields.filter((field) => !isShown(field));
  const open = (field: NamedField) => {
    const path = [...at, field.name];
    setOpened(new Set([...opened, field.name]));
    const { shape } = field;
    if (shape.is === "yes or no") form.set(path, field.standard !== true);
    else if (shape.is === "object") form.set(path, emptyOf(field));
    else if (shape.is === "list") form.set(path, [emptyOf(shape.entry)]);
    requestAnimationFrame(() => document.getElementById(idOf(form, path))?.focus());
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

const parts = { Field, ObjectFields };

/** What a text says on the page, where a figure in it is written as a component. */
function Printed({ at }: { at: FieldPath }) {
  const { references } = useStudio();
  const value = useValue(at);
  if (typeof value !== "string") return null;
  const printed = asPrinted(value, references);
  return printed === value ? null : <p className="help">On the page: {printed}</p>;
}

/** How much room is left, said when it becomes scarce. */
function Length({ at, max }: { at: FieldPath; max: number }) {
  const { references } = useStudio();
  const value = useValue(at);
  const left = max - (typeof value === "string" ? asPrinted(value, references).length : 0);
  if (left > max / 4) return null;
  return (
    <span className={left < 0 ? "length over" : "length"}>
      {left < 0 ? `${counted(-left, "character")} too long` : `${counted(left, "character")} left`}
    </span>
  );
}
