/** A control with its name, its help and what is wrong with it. */
import type { ReactNode } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import { ProblemNote } from "../document/problem-note.tsx";
import { idOf, problemsAt, useForm, useValue } from "./form-context.tsx";

interface Props {
  label: string;
  at: FieldPath;
  description: string;
  required?: boolean;
  /** Beside the label. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The control inside has the id of its path, and is described by the texts around it. */
export function Labeled({ label, at, description, required, aside, children }: Props) {
  const form = useForm();
  const id = idOf(form, at);
  const value = useValue(at);
  return (
    <div className="field" data-field={at.join(".")}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          {required && (value === undefined || value === "") && <span className="needed"> (needed)</span>}
        </label>
        {aside}
      </div>
      {children}
      {description && (
        <p className="help" id={`${id}-help`}>
          {description}
        </p>
      )}
      <Notes at={at} />
    </div>
  );
}

export function Notes({ at }: { at: FieldPath }) {
  const form = useForm();
  return problemsAt(form, at).map((problem) => (
    <ProblemNote key={problem.id} problem={problem} onFix={form.fix} />
  ));
}

/** What every control has. */
export function useControl(at: FieldPath, description: string) {
  const form = useForm();
  const id = idOf(form, at);
  return {
    id,
    onBlur: form.leave,
    "aria-describedby": description ? `${id}-help` : undefined,
    "aria-invalid": problemsAt(form, at).some(({ severity }) => severity === "error") || undefined,
  };
}
