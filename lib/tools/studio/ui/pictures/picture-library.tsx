/** Every picture of the site, where it is used, and a place to drop more. */
import { type ClipboardEvent, type DragEvent, useEffect, useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { PictureRow } from "../../contract.ts";
import { server } from "../api.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { base64Of } from "./base64.ts";
import type { Size } from "./crop.ts";
import { CropPicture } from "./crop-picture.tsx";
import { FileButton } from "./file-button.tsx";
import { pictureAddress } from "./picture-address.ts";
import { ReplacePicture } from "./replace-picture.tsx";
import { UseList } from "./use-list.tsx";

interface Props {
  /** A picture was chosen; without it, the library is only looked at. */
  onChoose?: (picture: PictureRow) => void;
}

export function PictureLibrary({ onChoose }: Props) {
  const { event } = useStudio();
  const [pictures, setPictures] = useState<readonly PictureRow[]>();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState<string>();
  const [replaced, setReplaced] = useState<PictureRow>();
  const [cropped, setCropped] = useState<PictureRow>();
  const version = event?.version;
  useEffect(() => {
    server.pictures().then(setPictures, (error: Error) => setSaid(error.message));
  }, [version]);

  const add = async (files: Iterable<File>) => {
    setSaid(undefined);
    try {
      for (const file of files) {
        const { picture, removed } = await server.addPicture(file.name, await base64Of(file));
        setPictures(await server.pictures());
        if (removed.length > 0)
          setSaid(`For safety, this was taken out of ${picture.name}: ${removed.join(", ")}.`);
        onChoose?.(picture);
      }
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  const changed = async (words?: string) => {
    setSaid(words);
    setPictures(await server.pictures());
  };
  const shrink = ({ name }: PictureRow) =>
    server.shrinkPicture(name).then(
      () => changed(),
      (error: Error) => setSaid(error.message),
    );
  const shown = pictures?.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div
      className="library"
      onDragOver={(drag) => drag.preventDefault()}
      onDrop={(drop: DragEvent) => {
        drop.preventDefault();
        void add(drop.dataTransfer.files);
      }}
      onPaste={(paste: ClipboardEvent) => {
        if (paste.clipboardData.files.length > 0) void add(paste.clipboardData.files);
      }}
    >
      <div className="find">
        <label htmlFor="find-picture">Find by name</label>
        <input
          id="find-picture"
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <FileButton label="Add a picture…" onFiles={add} several />
        <span className="help">or drop or paste one here</span>
      </div>
      {said && (
        <p className="notice notice-error" role="alert">
          {said}
        </p>
      )}
      <ul className="pictures">
        {shown?.map((picture) => (
          <li key={picture.name}>
            {onChoose ? (
              <button type="button" className="picture" onClick={() => onChoose(picture)}>
                <Shown picture={picture} />
              </button>
            ) : (
              <div className="picture">
                <Shown picture={picture} />
                <Care
                  picture={picture}
                  onReplace={() => setReplaced(picture)}
                  onCrop={() => setCropped(picture)}
                  onShrink={() => void shrink(picture)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {replaced && (
        <ReplacePicture
          picture={replaced}
          onClose={() => setReplaced(undefined)}
          onDone={(words) => {
            setReplaced(undefined);
            void changed(words);
          }}
        />
      )}
      {cropped && hasPixels(cropped) && (
        <CropPicture
          picture={cropped}
          onClose={() => setCropped(undefined)}
          onDone={() => {
            setCropped(undefined);
            void changed();
          }}
        />
      )}
      {shown?.length === 0 && <p className="none">No picture has this name.</p>}
    </div>
  );
}

/** A photograph that can be read; a drawing has no pixels. */
function hasPixels(picture: PictureRow): picture is PictureRow & Size {
  return picture.width !== undefined && picture.height !== undefined && !picture.name.endsWith(".svg");
}

function Shown({ picture }: { picture: PictureRow }) {
  const { name, width, height, bytes, changedAt, problem } = picture;
  return (
    <>
      <img src={pictureAddress(name, changedAt)} alt="" loading="lazy" />
      <span className="picture-name">{name}</span>
      <span className="picture-size">
        {width && height ? `${width} × ${height}, ` : ""}
        {sizeInWords(bytes)}
      </span>
      {problem && <span className="problem problem-error">{problem}</span>}
    </>
  );
}

/** @example sizeInWords(3_214_000) // "3.2 MB" */
function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

interface CareProps {
  picture: PictureRow;
  onReplace: () => void;
  onCrop: () => void;
  onShrink: () => void;
}

/** Where a picture is used, what would be better, and another in its place. */
function Care({ picture, onReplace, onCrop, onShrink }: CareProps) {
  const { name, uses, advice } = picture;
  return (
    <>
      {advice && (
        <div className="problem problem-advice">
          <p>{advice}</p>
          <button type="button" className="small" aria-label={`Make it smaller: ${name}`} onClick={onShrink}>
            Make it smaller
          </button>
        </div>
      )}
      {uses.length === 0 ? (
        <span className="picture-size">Not used</span>
      ) : (
        <details>
          <summary>Used in {counted(uses.length, "place")}</summary>
          <UseList uses={uses} />
        </details>
      )}
      <div className="picture-buttons">
        <button type="button" className="small" aria-label={`Replace ${name}…`} onClick={onReplace}>
          Replace…
        </button>
        {hasPixels(picture) && (
          <button type="button" className="small" aria-label={`Crop ${name}…`} onClick={onCrop}>
            Crop…
          </button>
        )}
      </div>
    </>
  );
}
