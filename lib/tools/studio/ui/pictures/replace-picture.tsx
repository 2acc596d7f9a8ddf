/** Another picture under the name of one that is there, after saying where it is used. */
import { useRef, useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { PictureRow } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { base64Of } from "./base64.ts";
import { FileButton } from "./file-button.tsx";
import { pictureAddress } from "./picture-address.ts";
import { UseList } from "./use-list.tsx";

interface Props {
  picture: PictureRow;
  /** @param said what the writer should know of it; nothing where it is as it was given */
  onDone: (said: string | undefined) => void;
  onClose: () => void;
}

export function ReplacePicture({ picture, onDone, onClose }: Props) {
  const { name, uses, unpublished, changedAt } = picture;
  const [chosen, setChosen] = useState<File>();
  const [shown, setShown] = useState("");
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const address = useRef("");
  const choose = (file: File | undefined) => {
    URL.revokeObjectURL(address.current);
    address.current = file ? URL.createObjectURL(file) : "";
    setShown(address.current);
    setChosen(file);
    setRefused(undefined);
  };
  const replace = async () => {
    if (!chosen) return;
    setBusy(true);
    try {
      const { removed } = await server.replacePicture(name, chosen.name, await base64Of(chosen));
      onDone(
        removed.length > 0 ? `For safety, this was taken out of ${name}: ${removed.join(", ")}.` : undefined,
      );
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Replace ${name}`} onClose={onClose}>
      {uses.length > 0 ? (
        <>
          <p>
            It is used in {counted(uses.length, "place")}, and the new picture will be there too. Read the alt
            text again: it has to fit.
          </p>
          <UseList uses={uses} />
        </>
      ) : (
        <p>No page shows it yet.</p>
      )}
      <div className="replacement">
        <figure>
          <img src={pictureAddress(name, changedAt)} alt="" />
          <figcaption>Now</figcaption>
        </figure>
        {chosen && (
          <figure>
            <img src={shown} alt="" />
            <figcaption>{chosen.name}</figcaption>
          </figure>
        )}
      </div>
      <div>
        <FileButton
          label={chosen ? "Choose another…" : "Choose the new picture…"}
          onFiles={([file]) => choose(file)}
        />
      </div>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      <p className="help">
        {unpublished
          ? "The picture as it is now was never published, so it cannot be brought back from the site’s history (git)."
          : "What was published under this name stays in the site’s history (git)."}
      </p>
      <button type="button" className="primary" disabled={!chosen || busy} onClick={() => void replace()}>
        {busy ? "Replacing…" : "Replace it"}
      </button>
    </Dialog>
  );
}
