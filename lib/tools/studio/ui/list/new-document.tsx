/** A new document, by the same questions as `npm run new`. */
import { type FormEvent, useId, useState } from "react";
import type { NewKind } from "../../contract.ts";
import { server } from "../api.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { go } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { inWords } from "../parts/words.ts";

export function NewDocument({ onClose }: { onClose: () => void }) {
  const { site } = useStudio();
  const [kind, setKind] = useState<NewKind>();
  if (kind) return <Questions kind={kind} onClose={onClose} />;
  return (
    <Dialog title="What do you want to write?" onClose={onClose}>
      <Chooser
        label="Kind"
        choices={site.kinds.map(({ name, description }) => ({
          value: name,
          title: inWords(name),
          about: description,
        }))}
        onChoose={({ value }) => setKind(site.kinds.find(({ name }) => name === value))}
      />
    </Dialog>
  );
}

function Questions({ kind, onClose }: { kind: NewKind; onClose: () => void }) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string>();
  const id = useId();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const file = await server.create(kind.name, answers);
      onClose();
      go({ screen: "document", file });
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  const needed = kind.questions.filter(({ optional }) => !optional);
  const others = kind.questions.filter(({ optional }) => optional);
  const question = ({ name, question: words, choices, optional }: NewKind["questions"][number]) => (
    <div className="field" key={name}>
      <label htmlFor={`${id}-${name}`}>
        {words}
        {optional && <span className="needed"> (optional)</span>}
      </label>
      {choices ? (
        <select
          id={`${id}-${name}`}
          value={answers[name] ?? ""}
          required={!optional}
          onChange={({ target }) => setAnswers({ ...answers, [name]: target.value })}
        >
          <option value="">{optional ? "Leave it as usual" : "Choose…"}</option>
          {choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={`${id}-${name}`}
          value={answers[name] ?? ""}
          required={!optional}
          autoComplete="off"
          onChange={({ target }) => setAnswers({ ...answers, [name]: target.value })}
        />
      )}
    </div>
  );
  return (
    <Dialog title={`New: ${inWords(kind.name).toLowerCase()}`} onClose={onClose}>
      <form onSubmit={make}>
        {needed.map(question)}
        {others.length > 0 && (
          <details>
            <summary>More questions, which you can also answer later</summary>
            {others.map(question)}
          </details>
        )}
        {refused && (
          <p className="problem problem-error" role="alert">
            {refused}
          </p>
        )}
        <p className="help">
          A new document begins as a draft. When it is ready, uncheck “Draft” and publish it.
        </p>
        <button type="submit" className="primary">
          Create
        </button>
      </form>
    </Dialog>
  );
}
