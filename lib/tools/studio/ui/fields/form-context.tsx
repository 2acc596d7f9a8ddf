/** What the controls of a form share: the values they show, and where a change goes. */
import { createContext, useContext } from "react";
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { jsonAt, sameJson } from "../../../../content/edit/json.ts";
import type { DocumentRow, ProblemView } from "../../contract.ts";
import { inWords } from "../parts/words.ts";

interface Form {
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
  /** Applies the remedy of a problem, by its id. */
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
  return jsonAt(useForm().values, at);
}

/** What is under the name of an option, such as a comparison's value, is called as the option is. */
export function titleUnder({ documents }: Form, name: string): string {
  const option = documents.find(({ collection, id }) => collection === "options" && id === name);
  return option?.title ?? inWords(name);
}

export const idOf = ({ id }: Form, at: FieldPath): string => [id, ...at].join("-");

export function problemsAt({ problems }: Form, at: FieldPath): readonly ProblemView[] {
  return problems.filter(({ field }) => field !== undefined && sameJson(field, at));
}
