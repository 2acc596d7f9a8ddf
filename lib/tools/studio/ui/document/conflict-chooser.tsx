/** The same words, changed here and by somebody else: both are shown, and the writer chooses. */
import { useState } from "react";
import type { Conflict } from "../../contract.ts";

type Side = "mine" | "theirs";

interface Props {
  conflicts: readonly Conflict[];
  onChoose: (choices: readonly Side[]) => void;
}

export function ConflictChooser({ conflicts, onChoose }: Props) {
  const [choices, setChoices] = useState<readonly (Side | undefined)[]>(conflicts.map(() => undefined));
  const done = choices.every((choice) => choice !== undefined);
  return (
    <section className="notice conflict" role="alert" aria-label="Two versions">
      <p>
        <strong>Somebody else changed the same words.</strong> Nothing is lost: choose which version stays.
      </p>
      {conflicts.map(({ place, mine, theirs }, index) => (
        <fieldset key={place}>
          <legend>{place}</legend>
          <div className="versions">
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} className="version">
                <span>
                  <input
                    type="radio"
                    name={`conflict-${index}`}
                    checked={choices[index] === side}
                    onChange={() => setChoices(choices.with(index, side))}
                  />
                  {side === "mine" ? "Yours" : "Theirs"}
                </span>
                <pre>{(side === "mine" ? mine : theirs) || "(removed)"}</pre>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        className="primary"
        disabled={!done}
        onClick={() => onChoose(choices.flatMap((choice) => choice ?? []))}
      >
        Keep these versions
      </button>
    </section>
  );
}
