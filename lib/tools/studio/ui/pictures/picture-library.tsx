/** Every picture of the site, where it is used, and a place to drop more. */
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { PictureRow } from "../../contract.ts";
import { server } from "../api.ts";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { pictureAddress } from "./picture-address.ts";

interface Props {
  /** A picture was chosen; without it, the library is only looked at. */
  onChoose?: (picture: PictureRow) => void;
}

export function PictureLibrary({ onChoose }: Props) {
  const { event } = useStudio();
  const [pictures, setPictures] = useState<readonly PictureRow[]>();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState<string>();
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
        <Upload onFiles={add} />
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
                <Uses picture={picture} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown?.length === 0 && <p className="none">No picture has this name.</p>}
    </div>
  );
}

function Shown({ picture }: { picture: PictureRow }) {
  const { name, width, height, bytes, problem } = picture;
  return (
    <>
      <img src={pictureAddress(name)} alt="" loading="lazy" />
      <span className="picture-name">{name}</span>
      <span className="picture-size">
        {width && height ? `${width} × ${height}, ` : ""}
        {Math.max(1, Math.round(bytes / 1000))} kB
      </span>
      {problem && <span className="problem problem-error">{problem}</span>}
    </>
  );
}

function Uses({ picture }: { picture: PictureRow }) {
  const { site } = useStudio();
  const { usedIn } = picture;
  const titleOf = (file: string) => site.documents.find((row) => row.file === file)?.title ?? file;
  if (usedIn.length === 0) return <span className="picture-size">Not used</span>;
  return (
    <details>
      <summary>Used {counted(usedIn.length, "time")}</summary>
      <ul>
        {usedIn.map((file) => (
          <li key={file}>
            <a href={hrefOf({ screen: "document", file })}>{titleOf(file)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Upload({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="image/*,.svg,.avif,.heic"
        multiple
        aria-label="Add pictures from this computer"
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        Add a picture…
      </button>
      <span className="help">or drop or paste one here</span>
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const reader = new FileReader();
  return await new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("The file could not be read."));
    reader.readAsDataURL(file);
  });
}
