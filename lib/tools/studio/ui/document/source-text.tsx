/** A text to be edited as it is written in the file. What was typed stays until it is saved, whatever happens to the file meanwhile. */
import { useState } from "react";

interface Props {
  /** What a screen reader calls it. */
  label: string;
  /** What the button that saves it says. */
  button: string;
  text: string;
  /** Of the file that the text is from. */
  digest: string;
  /** @param read the digest of the file when the first letter was typed @throws Error with the reason in words */
  onWrite: (typed: string, read: string) => Promise<void>;
}

export function SourceText({ label, button, text, digest, onWrite }: Props) {
  const [typed, setTyped] = useState<{ text: string; read: string }>();
  const [refused, setRefused] = useState<string>();
  const write = async () => {
    if (!typed) return;
    setRefused(undefined);
    await onWrite(typed.text, typed.read).then(
      () => setTyped(undefined),
      (error: Error) => setRefused(error.message),
    );
  };
  return (
    <>
      {refused && (
        <p className="problem problem-error" role="alert">
          <strong>Not saved.</strong> {refused}
        </p>
      )}
      <textarea
        className="code whole"
        aria-label={label}
        spellCheck={false}
        value={typed?.text ?? text}
        onChange={({ target }) => setTyped({ text: target.value, read: typed?.read ?? digest })}
      />
      <button
        type="button"
        className="primary"
        disabled={!typed || typed.text === text}
        onClick={() => void write()}
      >
        {button}
      </button>
    </>
  );
}
