/** A part of a picture, saved as a picture of its own. */
import { type PointerEvent, useId, useState } from "react";
import type { PictureRow } from "../../contract.ts";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { around, type Crop, partOf, type Size } from "./crop.ts";
import { pictureAddress } from "./picture-address.ts";

interface Props {
  picture: PictureRow & Size;
  onDone: () => void;
  onClose: () => void;
}

const shapes: readonly { name: string; shape: number | undefined }[] = [
  { name: "Its own shape", shape: undefined },
  { name: "Square", shape: 1 },
  { name: "4:3", shape: 4 / 3 },
  { name: "16:9", shape: 16 / 9 },
];

const sliders = [
  { name: "How much of it", part: "size", least: 10 },
  { name: "From the left", part: "across", least: 0 },
  { name: "From the top", part: "down", least: 0 },
] as const;

const percent = (value: number) => `${value * 100}%`;

export function CropPicture({ picture, onDone, onClose }: Props) {
  const { name, width, height, changedAt } = picture;
  const [crop, setCrop] = useState<Crop>({ shape: 1, size: 1, across: 0.5, down: 0.5 });
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const part = partOf(picture, crop);
  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    setCrop(around(picture, crop, at));
  };
  const save = async () => {
    setBusy(true);
    try {
      await server.cropPicture(name, part);
      onDone();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Crop ${name}`} onClose={onClose} wide>
      <p className="help">
        Click what has to stay in the picture, or use the sliders. The part is saved as a picture of its own,
        and {name} stays as it is.
      </p>
      <div className="crop">
        {/* The sliders do the same with the keyboard. */}
        <div className="crop-picture" onPointerDown={point} onPointerMove={point}>
          <img src={pictureAddress(name, changedAt)} alt="" draggable={false} />
          <div
            className="crop-part"
            style={{
              left: percent(part.left / width),
              top: percent(part.top / height),
              width: percent(part.width / width),
              height: percent(part.height / height),
            }}
          />
        </div>
        <div className="fields">
          <fieldset className="pills" aria-label="Shape">
            {shapes.map(({ name: called, shape }) => (
              <button
                key={called}
                type="button"
                aria-pressed={crop.shape === shape}
                onClick={() => setCrop({ ...crop, shape })}
              >
                {called}
              </button>
            ))}
          </fieldset>
          {sliders.map(({ name: called, part: which, least }) => (
            <div className="field" key={which}>
              <label htmlFor={`${id}-${which}`}>{called}</label>
              <input
                id={`${id}-${which}`}
                type="range"
                min={least}
                max={100}
                value={Math.round(crop[which] * 100)}
                aria-valuetext={`${Math.round(crop[which] * 100)} percent`}
                onChange={({ target }) => setCrop({ ...crop, [which]: Number(target.value) / 100 })}
              />
            </div>
          ))}
          <p className="picture-size" role="status">
            {part.width} × {part.height} pixels
          </p>
        </div>
      </div>
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      <button type="button" className="primary" disabled={busy} onClick={() => void save()}>
        {busy ? "Saving…" : "Save the part"}
      </button>
    </Dialog>
  );
}
