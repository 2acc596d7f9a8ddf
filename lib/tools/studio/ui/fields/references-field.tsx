/** Several documents of a collection, checked by their titles; all of them where none is. */

import type { FieldPath } from "../../../../content/edit/json.ts";
import { idsIn } from "../../../../shared/id-list.ts";
import { idOf, useForm, useValue } from "./form-context.tsx";
import { Notes } from "./labeled.tsx";

interface Props {
  label: string;
  at: FieldPath;
  to: string;
}

export function ReferencesField({ label, at, to }: Props) {
  const form = useForm();
  const value = useValue(at);
  const chosen = typeof value === "string" ? idsIn(value) : [];
  const known = form.documents.filter(({ collection }) => collection === to);
  // A name that is not found is shown all the same: it is what the file says.
  const lost = chosen.filter((id) => !known.some((row) => row.id === id));
  const choices = [...known, ...lost.map((id) => ({ id, title: `${id} (not found)` }))];
  const choose = (id: string, yes: boolean) => {
    const rest = chosen.filter((other) => other !== id);
    const next = yes ? [...rest, id] : rest;
    form.set(at, next.length > 0 ? next.join(" ") : undefined);
    form.leave();
  };
  return (
    <fieldset className="group" data-field={at.join(".")} id={idOf(form, at)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="help">Where none is checked, all of them are shown.</p>
      <Notes at={at} />
      {choices.map(({ id, title }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => choose(id, target.checked)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
