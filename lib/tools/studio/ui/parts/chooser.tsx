/** A list to choose from by typing a part of the name: arrows move, Enter takes, the first is proposed. */
import { type KeyboardEvent, useId, useState } from "react";

export interface Choice {
  value: string;
  title: string;
  /** Beside the title: a value, a kind. */
  note?: string;
  /** Below the title. */
  about?: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
  /** What is offered for words that are no title: an address. */
  free?: (typed: string) => Choice | undefined;
  none?: string;
}

const shownAtOnce = 60;

export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ title, value, note = "", about = "" }: Choice) =>
    `${title} ${value} ${note} ${about}`.toLowerCase();
  const found = choices.filter((choice) => words.every((word) => text(choice).includes(word)));
  const begins = (choice: Choice) => (choice.title.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1);
  return typed === "" ? found : found.toSorted((one, other) => begins(one) - begins(other));
}

export function Chooser({ label, choices, onChoose, free, none = "Nothing has this name." }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const own = free?.(typed.trim());
  const found = [...(own ? [own] : []), ...matching(choices, typed.trim())].slice(0, shownAtOnce);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = found[at];
    if (step) setAt(Math.min(Math.max(0, at + step), found.length - 1));
    else if (event.key === "Enter" && choice) onChoose(choice);
    else return;
    event.preventDefault();
  };
  return (
    <div className="chooser">
      <label htmlFor={`${id}-typed`}>{label}</label>
      <input
        id={`${id}-typed`}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <div className="chooser-list" role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
          {found.map((choice, index) => (
            <div
              key={`${choice.value} ${choice.title}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: "nearest" });
              }}
              onPointerMove={() => setAt(index)}
              onClick={() => onChoose(choice)}
              onKeyDown={onKeyDown}
            >
              <span className="chooser-title">{choice.title}</span>
              {choice.note && <span className="chooser-note">{choice.note}</span>}
              {choice.about && <span className="chooser-about">{choice.about}</span>}
            </div>
          ))}
        </div>
      )}
      {found.length === 0 && <p className="none">{none}</p>}
    </div>
  );
}
