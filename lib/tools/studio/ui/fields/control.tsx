/** The controls of single values, by what they hold. */
import { type ReactNode, useId } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, inWords } from "../parts/words.ts";
import type { FieldProps } from "./field-props.ts";
import { useForm, useValue } from "./form-context.tsx";
import { DateInput, EitherInput, LongText, NumberInput, PictureInput, Select, TextInput } from "./inputs.tsx";

/** The control of a single value, without its label. */
export function Control({ schema, at, required = false }: Omit<FieldProps, "label">): ReactNode {
  const { documents } = useForm();
  const { references } = useStudio();
  const { shape, description } = schema;
  const common = { at, description, required };
  switch (shape.is) {
    case "text":
      return shape.long ? <LongText {...common} /> : <TextInput {...common} />;
    case "number":
      return <NumberInput {...common} {...shape} />;
    case "choice":
      return <Select {...common} choices={shape.of.map((value) => ({ value, title: inWords(value) }))} />;
    case "reference": {
      const choices = documents
        .filter(({ collection }) => collection === shape.to)
        .map(({ id, title }) => ({ value: id, title: asPrinted(title, references) }));
      return <Select {...common} choices={choices} />;
    }
    case "date":
      return <DateInput {...common} />;
    case "color":
      return <ColorInput {...common} />;
    case "page":
      return <PageInput {...common} />;
    case "picture":
      return <PictureInput {...common} />;
    default:
      return <EitherInput {...common} />;
  }
}

/** An address, offered by the titles of the pages; others can be typed. */
function PageInput(props: { at: FieldPath; description: string; required: boolean }) {
  const { references } = useStudio();
  const list = useId();
  return (
    <>
      <TextInput {...props} list={list} />
      <datalist id={list}>
        {references
          .filter(({ kind, value }) => kind === "page" && !value.includes("#"))
          .map(({ value, title }) => (
            <option key={value} value={value} label={asPrinted(title, references)} />
          ))}
      </datalist>
    </>
  );
}

function ColorInput(props: { at: FieldPath; description: string; required: boolean }) {
  const form = useForm();
  const value = useValue(props.at);
  const color = typeof value === "string" && /^#[\da-f]{6}$/i.test(value) ? value : "#000000";
  return (
    <div className="color-input">
      <input
        type="color"
        aria-label="Choose a color"
        value={color}
        onChange={({ target }) => form.set(props.at, target.value)}
        onBlur={form.leave}
      />
      <TextInput {...props} />
    </div>
  );
}
