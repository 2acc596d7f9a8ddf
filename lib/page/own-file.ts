/** The files of `public/` that blocks offer: each is published as it is, at its own address. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "../content/documents.ts";
import { publicFolder } from "../site/folders.ts";

interface OwnFile {
  /** In capital letters, as people say it: `PDF`. */
  type: string;
  bytes: number;
}

/** The media type of a video of ours, by its name. */
export function videoType(address: string): "video/mp4" | "video/webm" {
  return address.endsWith(".webm") ? "video/webm" : "video/mp4";
}

/**
 * @param address as pages link to it: `/downloads/checklist.pdf`
 * @throws ContentError where there is no such file
 */
export function ownFile(address: string): OwnFile {
  const file = join(publicFolder(), address);
  const info = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (!info?.isFile())
    throw new ContentError(
      `${file} does not exist. Put the file there, or correct the address that names it.`,
    );
  return { type: address.slice(address.lastIndexOf(".") + 1).toUpperCase(), bytes: info.size };
}
