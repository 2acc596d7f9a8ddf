import { useRef } from "react";

interface Props {
  label: string;
  onFiles: (files: readonly File[]) => void;
  several?: boolean;
}

/** A button that asks for a picture from this computer. */
export function FileButton({ label, onFiles, several = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="image/*,.svg,.avif,.heic"
        multiple={several}
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
