/** What React draws inside the editor: components as forms, and everything without an editor as source. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { Json } from "../../../../content/edit/json.ts";
import { isGroup, withJson } from "../../../../content/edit/json.ts";
import { ObjectFields } from "../fields/field.tsx";
import { FormProvider, useForm } from "../fields/form-context.tsx";
import { fitHeight } from "../fields/inputs.tsx";
import { fieldsOf, type NamedField } from "../fields/schema.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { inWords } from "../parts/words.ts";
import { type DrawnNode, selectNode } from "./portals.ts";
import { asProps, type Props } from "./props.ts";

export function ComponentBlock({ drawn }: { drawn: DrawnNode }) {
  const { node, view, getPos } = drawn;
  const { site } = useStudio();
  const form = site.components.find(({ name }) => name === node.attrs.name);
  const props: Props = node.attrs.props;
  const fields = form ? fieldsOf(form.schema) : [];
  const [open, setOpen] = useState(() => fields.some(({ name, required }) => required && !props[name]));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // One that was just put in is filled in first.
    const values = Object.values(props);
    if (values.length > 0 && values.every((value) => value === ""))
      setTimeout(() =>
        box.current
          ?.querySelector<HTMLElement>(".field input, .field textarea, .field select, .field button")
          ?.focus(),
      );
  }, []);
  const choose = () => {
    const at = getPos();
    if (at !== undefined) selectNode(view, at);
  };
  const said = Object.entries(props)
    .map(([name, value]) => (value === true ? inWords(name) : value))
    .join(" · ");
  return (
    <div className="component" ref={box}>
      <div className="component-head">
        <button type="button" className="component-name" onClick={choose} title={form?.description}>
          {inWords(node.attrs.name)}
        </button>
        {!open && <span className="component-said">{said || form?.description}</span>}
        {fields.length > 0 && (
          <button type="button" className="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Done" : "Change"}
          </button>
        )}
      </div>
      {open && form && <PropsForm drawn={drawn} fields={fields} description={form.description} />}
    </div>
  );
}

interface FormProps {
  drawn: DrawnNode;
  fields: readonly NamedField[];
  description: string;
}

/** Props are texts in the file; a form shows numbers and ticks for what they mean. */
function PropsForm({ drawn, fields, description }: FormProps) {
  const { node, change } = drawn;
  const outer = useForm();
  const id = useId();
  const props: Props = node.attrs.props;
  const set = (values: Json | undefined) => change({ props: asProps(isGroup(values) ? values : {}) });
  return (
    <FormProvider
      value={{
        ...outer,
        id,
        values: { ...props },
        problems: [],
        set: (at, value) => set(withJson({ ...props }, at, value)),
      }}
    >
      <p className="help">{description}</p>
      <ObjectFields fields={fields} at={[]} />
    </FormProvider>
  );
}

export function SourceBlock({ drawn }: { drawn: DrawnNode }) {
  const { node, change } = drawn;
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text: string = node.attrs.text;
  useLayoutEffect(() => fitHeight(area.current), [text]);
  return (
    <div className="source">
      <label htmlFor={id}>Written as source</label>
      <textarea
        id={id}
        ref={area}
        className="code"
        spellCheck={false}
        value={text}
        rows={1}
        onChange={({ target }) => change({ text: target.value })}
      />
    </div>
  );
}
