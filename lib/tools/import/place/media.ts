/** Copies of the old site's files, found by the end of their address whatever the folder's layout. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, relative } from "node:path";

interface MediaFile {
  path: string;
  /** Its path below the folder. */
  below: string;
  /** The parts of that path, folded. */
  parts: string[];
}

/** Where a picture's bytes are, or the several files that could be it. */
export type MediaMatch = { file: string } | { candidates: string[] };

/** Where the files of pictures may be. */
export interface PictureFolders {
  /** The folder of the saved page itself, for addresses such as `Desk_files/desk.jpg`. */
  page?: string;
  /** What a browser saved with it: looked through before `media`. */
  beside?: MediaFiles;
  media?: MediaFiles;
  /** What `--media` named, as the person wrote it. */
  named?: string;
}

const dated = /(?:^|\/)(\d{4}\/\d\d)\/[^/]+$/;

/**
 * The files below some folders, such as a copy of `wp-content/uploads` (2024/03/desk.jpg), WordPress.com's media export
 * (media/2024/03/desk.jpg), or the folder a browser puts beside a saved page (Desk_files/desk.jpg).
 */
export class MediaFiles {
  private readonly folders: readonly string[];
  private byName: Map<string, MediaFile[]> | undefined;

  constructor(folders: readonly string[]) {
    this.folders = folders;
  }

  /**
   * The file whose path shares most of its end with the address. A folder of another year and month is another picture.
   *
   * @param path decoded: `2024/03/desk.jpg`, `desk.jpg`, or `photo-12` without an ending.
   */
  find(path: string): MediaMatch | undefined {
    this.byName ??= readFolders(this.folders);
    const wanted = fold(path)
      .split("/")
      .filter((part) => part !== "");
    const name = wanted.at(-1) ?? "";
    const month = dated.exec(path)?.[1];
    const scored = (this.byName.get(name) ?? [])
      .filter(({ below }) => {
        const other = dated.exec(below)?.[1];
        return other === undefined || other === month;
      })
      .map((file) => ({ file, score: sharedEnd(file.parts, wanted) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const found = scored.filter(({ score }) => score === best).map(({ file }) => file);
    // Where only the case tells two files apart, the one written as the address is meant.
    const exact = found.filter(({ below }) => below.normalize("NFC").endsWith(path.normalize("NFC")));
    const [first, ...more] = exact.length === 1 ? exact : found;
    if (first === undefined) return undefined;
    return more.length === 0 ? { file: first.path } : { candidates: found.map(({ below }) => below) };
  }
}

/** One index over the folders that are there, and the names of the others. */
export function mediaOf(folders: readonly (string | undefined)[]): { media: MediaFiles; missing: string[] } {
  const named = folders.filter((folder) => folder !== undefined);
  const there = named.filter((folder) => existsSync(folder) && statSync(folder).isDirectory());
  return {
    media: new MediaFiles(there),
    missing: named.filter((folder) => !there.includes(folder)),
  };
}

/** The ending of a picture's kind by its first bytes; nothing for what is no picture. */
export function pictureKind(file: string): string | undefined {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(32);
    readSync(handle, bytes, 0, bytes.length, 0);
    const text = bytes.toString("latin1");
    if (text.startsWith("\x89PNG")) return "png";
    if (text.startsWith("\xff\xd8\xff")) return "jpg";
    if (text.startsWith("GIF8")) return "gif";
    if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
    if (/^ftypavi[fs]/.test(text.slice(4))) return "avif";
    return /^\s*<(?:svg|\?xml)/.test(text) ? "svg" : undefined;
  } finally {
    closeSync(handle);
  }
}

function readFolders(folders: readonly string[]): Map<string, MediaFile[]> {
  const byName = new Map<string, MediaFile[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const path = join(entry.parentPath, entry.name);
      const below = relative(folder, path).replaceAll("\\", "/");
      const parts = fold(below).split("/");
      const name = parts.at(-1) ?? "";
      byName.set(name, [...(byName.get(name) ?? []), { path, below, parts }]);
    }
  }
  return byName;
}

function sharedEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

/** Macs write letters with marks in two parts, and Windows knows no case. */
function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
