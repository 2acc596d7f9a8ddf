/** The controls for single values. */
import { type ChangeEvent, useLayoutEffect, useRef, useState } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import { pictureAddress } from "../pictures/picture-address.ts";
import { useForm, useValue } from "./form-context.tsx";
import { useControl } from "./labeled.tsx";

interface InputProps {
  at: FieldPath;
  description: string;
  required?: boolean;
}

/** An optional text that was emptied leaves the file when the writer leaves it, not while another is typed. */
function useText({ at, description, required }: InputProps) {
  const form = useForm();
  const control = useControl(at, description);
  const [emptied, setEmptied] = useState(false);
  const value = useValue(at);
  return {
    ...control,
    value: emptied || value === undefined || value === null ? "" : String(value),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setEmptied(target.value === "" && !required);
      if (target.value !== "" || required) form.set(at, target.value);
    },
    onBlur: () => {
      if (emptied) form.set(at, undefined);
      setEmptied(false);
      control.onBlur();
    },
  };
}

/** @param list the id of a `datalist` */
export function TextInput({ list, ...props }: InputProps & { list?: string }) {
  return <input type="text" list={list} {...useText(props)} />;
}

/** As high as its text. */
export function LongText(props: InputProps) {
  const text = useText(props);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitHeight(area.current), [text.value]);
  return <textarea ref={area} rows={2} {...text} />;
}

export function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

interface NumberProps extends InputProps {
  min?: number;
  max?: number;
  whole: boolean;
}

/** What is typed stays as typed until the control is left: "1." is on the way to "1.5". */
export function NumberInput({ at, description, min, max, whole }: NumberProps) {
  const form = useForm();
  const { onBlur, ...control } = useControl(at, description);
  const value = useValue(at);
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    if (typed?.trim() === "") form.set(at, undefined);
    setTyped(undefined);
    onBlur();
  };
  return (
    <input
      type="text"
      inputMode={whole ? "numeric" : "decimal"}
      className="number"
      title={min !== undefined && max !== undefined ? `${min} to ${max}` : undefined}
      {...control}
      value={typed ?? (value === undefined || value === null ? "" : String(value))}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = Number(target.value.replaceAll(",", ""));
        if (target.value.trim() !== "" && Number.isFinite(number)) form.set(at, number);
      }}
      onBlur={leave}
    />
  );
}

/** A text, or a number where only digits are typed. */
export function EitherInput(props: InputProps) {
  const form = useForm();
  const text = useText(props);
  return (
    <input
      type="text"
      {...text}
      onChange={(event) => {
        const { value } = event.target;
        const number = Number(value);
        if (value.trim() !== "" && String(number) === value) form.set(props.at, number);
        else text.onChange(event);
      }}
    />
  );
}

/** @param standard what it is where the file says nothing; only the other is written */
export function YesOrNo({
  at,
  label,
  description,
  standard,
}: InputProps & { label: string; standard: boolean }) {
  const form = useForm();
  const control = useControl(at, description);
  const value = useValue(at);
  return (
    <label className="tick">
      <input
        type="checkbox"
        {...control}
        checked={typeof value === "boolean" ? value : standard}
        onChange={({ target }) => form.set(at, target.checked === standard ? undefined : target.checked)}
      />
      {label}
    </label>
  );
}

/** A day, chosen from the calendar; an hour behind it stays. */
export function DateInput({ at, description }: InputProps) {
  const form = useForm();
  const control = useControl(at, description);
  const value = useValue(at);
  const text = typeof value === "string" ? value : "";
  return (
    <input
      type="date"
      {...control}
      value={text.slice(0, 10)}
      onChange={({ target }) =>
        form.set(at, target.value === "" ? undefined : `${target.value}${text.slice(10)}`)
      }
    />
  );
}

interface SelectProps extends InputProps {
  choices: readonly { value: string; title: string }[];
}

/** A value that is not offered is shown all the same: it is what the file says. */
export function Select({ at, description, required, choices }: SelectProps) {
  const form = useForm();
  const control = useControl(at, description);
  const value = useValue(at);
  const text = typeof value === "string" ? value : "";
  const known = text === "" || choices.some((choice) => choice.value === text);
  return (
    <select
      {...control}
      value={text}
      onChange={({ target }) => form.set(at, target.value === "" && !required ? undefined : target.value)}
    >
      <option value="">{required ? "Choose…" : "None"}</option>
      {!known && <option value={text}>{text} (not found)</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
}

export function PictureInput({ at, description }: InputProps) {
  const form = useForm();
  // The button says what it does; the field's name before it is no name for that.
  const { id: _, ...control } = useControl(at, description);
  const value = useValue(at);
  const name = typeof value === "string" ? value : "";
  const choose = async () => {
    const chosen = await form.choosePicture();
    if (chosen === undefined) return;
    form.set(at, chosen);
    form.leave();
  };
  return (
    <div className="picture-input">
      {name && <img src={pictureAddress(name)} alt="" />}
      <span className="picture-name">{name || "No picture yet"}</span>
      <button type="button" className="small" {...control} onClick={choose}>
        {name ? "Choose another" : "Choose a picture"}
      </button>
    </div>
  );
}
