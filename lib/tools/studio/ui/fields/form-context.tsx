/** What the controls of a form share: the values they show, and where a change goes. */
import { createContext, useContext } from "react";
import type { DocumentRow, FieldPath, Json, ProblemView } from "../../contract.ts";
import { valueAt } from "./field-values.ts";
import { equal } from "./json.ts";

export interface Form {
  /** Begins the ids of the controls. */
  id: string;
  values: Json;
  set: (at: FieldPath, value: Json | undefined) => void;
  /** Saves at once. */
  leave: () => void;
  problems: readonly ProblemView[];
  documents: readonly DocumentRow[];
  /** Opens the library; the name of the picture that was chosen. */
  choosePicture: () => Promise<string | undefined>;
  /** Mends a problem. */
  fix: (id: string) => void;
}

const FormContext = createContext<Form | undefined>(undefined);

export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("This control is outside of a form.");
  return form;
}

export function useValue(at: FieldPath): Json | undefined {
  return valueAt(useForm().values, at);
}

export const idOf = ({ id }: Form, at: FieldPath): string => [id, ...at].join("-");

export function problemsAt({ problems }: Form, at: FieldPath): readonly ProblemView[] {
  return problems.filter(({ field }) => field !== undefined && equal(field, at));
}
