/** The form of a component inside a sentence. */
import { useState } from "react";
import type { Json } from "../../../../content/edit/json.ts";
import { isGroup, withJson } from "../../../../content/edit/json.ts";
import type { OverEditor } from "../document/over-editor.ts";
import { ObjectFields } from "../fields/field.tsx";
import { FormProvider, useForm } from "../fields/form-context.tsx";
import { fieldsOf } from "../fields/schema.ts";
import { Dialog } from "../parts/dialog.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { inWords } from "../parts/words.ts";
import { asProps } from "./props.ts";

export function ChipForm({ session, done, at }: OverEditor & { at: number }) {
  const { site } = useStudio();
  const outer = useForm();
  const node = session.snapshot().editor.doc.nodeAt(at);
  const [values, setValues] = useState<Json>(() => ({ ...node?.attrs.props }));
  const form = site.components.find(({ name }) => name === node?.attrs.name);
  if (!node || !form) return null;
  const take = () => {
    const props = asProps(isGroup(values) ? values : {});
    session.dispatch(session.snapshot().editor.tr.setNodeMarkup(at, null, { ...node.attrs, props }));
    done();
  };
  return (
    <Dialog title={inWords(form.name)} onClose={done}>
      <p className="help">{form.description}</p>
      <FormProvider
        value={{
          ...outer,
          id: "chip",
          problems: [],
          values,
          set: (path, value) => setValues((now) => withJson(now, path, value) ?? {}),
          leave: () => undefined,
        }}
      >
        <ObjectFields fields={fieldsOf(form.schema)} at={[]} />
      </FormProvider>
      <button type="button" className="primary" onClick={take}>
        Done
      </button>
    </Dialog>
  );
}
