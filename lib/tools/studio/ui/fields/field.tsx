/** One field of a form, whatever it holds. */
import type { ReactNode } from "react";
import type { FieldPath } from "../../contract.ts";
import { counted, inWords } from "../parts/words.ts";
import { useForm, useValue } from "./form-context.tsx";
import {
  DateInput,
  EitherInput,
  LongText,
  NumberInput,
  PictureInput,
  Select,
  TextInput,
  YesOrNo,
} from "./inputs.tsx";
import { Labelled, Notes } from "./labelled.tsx";
import { ListField } from "./list-field.tsx";
import { NamesField } from "./names-field.tsx";
import { ObjectFields } from "./object-fields.tsx";
import type { FieldSchema } from "./schema.ts";

interface Props {
  schema: FieldSchema;
  at: FieldPath;
  /** The name of the field, or what an entry of a list is called. */
  label: string;
  required?: boolean;
}

export function Field({ schema, at, label, required = false }: Props) {
  const { shape, description } = schema;
  switch (shape.is) {
    case "list":
      return <ListField label={label} at={at} description={description} entry={shape.entry} />;
    case "names":
      return <NamesField label={label} at={at} description={description} value={shape.value} />;
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
          <YesOrNo at={at} label={label} description="" />
          {description && <p className="help">{description}</p>}
          <Notes at={at} />
        </div>
      );
    default:
      return (
        <Labelled
          label={label}
          at={at}
          description={description}
          required={required}
          aside={shape.is === "text" && shape.max ? <Length at={at} max={shape.max} /> : undefined}
        >
          <Control schema={schema} at={at} required={required} />
        </Labelled>
      );
  }
}

/** The control of a single value, without its label. */
export function Control({ schema, at, required = false }: Omit<Props, "label">): ReactNode {
  const { documents } = useForm();
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
        .map(({ id, title }) => ({ value: id, title }));
      return <Select {...common} choices={choices} />;
    }
    case "date":
      return <DateInput {...common} />;
    case "color":
      return <ColorInput {...common} />;
    case "picture":
      return <PictureInput {...common} />;
    default:
      return <EitherInput {...common} />;
  }
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

/** How much room is left, said when it becomes scarce. */
function Length({ at, max }: { at: FieldPath; max: number }) {
  const value = useValue(at);
  const left = max - (typeof value === "string" ? value.length : 0);
  if (left > max / 4) return null;
  return (
    <span className={left < 0 ? "length over" : "length"}>
      {left < 0 ? `${counted(-left, "character")} too long` : `${counted(left, "character")} left`}
    </span>
  );
}
