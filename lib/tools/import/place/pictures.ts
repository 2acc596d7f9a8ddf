/** Pictures of the old site: found in a copy of its files, named for the new one, copied when the article is written. */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { picture as pictureSchema } from "#lib/content/schema/fields.ts";
import { escapeHtml } from "../../../shared/escape-html.ts";
import type { PicturePlace, PictureSource } from "../body/site.ts";
import {
  ambiguousPicture,
  missingPicture,
  pictureWithoutAlt,
  unsupportedPicture,
} from "../report/rules/pictures.ts";
import type { Attachment } from "../source/wxr-types.ts";
import { type MediaMatch, type PictureFolders, pictureKind } from "./media.ts";

/** A picture to write: its file in `content/images/`, and where its bytes come from. */
export interface PictureCopy {
  file: string;
  from: string | Buffer;
}

const longestAlt = 250;
const fileSchema = pictureSchema.shape.src;
const shownKinds = /\.(?:png|jpe?g|webp|avif|svg)$/i;
const otherKinds = /\.(?:gif|bmp|tiff?|heic|ico|jp2|psd|eps|pdf)$/i;

export class Pictures {
  private readonly attachments: ReadonlyMap<number, Attachment>;
  private readonly byUrl = new Map<string, Attachment>();
  private readonly folders: PictureFolders;
  /** The old file of each new name; shared by all sources of an import. */
  private readonly sources: Map<string, string>;
  private copies: PictureCopy[] = [];

  constructor(
    attachments: ReadonlyMap<number, Attachment>,
    folders: PictureFolders,
    sources: Map<string, string> = new Map(),
  ) {
    this.attachments = attachments;
    this.folders = folders;
    this.sources = sources;
    for (const attachment of attachments.values()) this.byUrl.set(original(attachment.url), attachment);
  }

  /** The copies asked for since the last call. */
  take(): PictureCopy[] {
    const copies = this.copies;
    this.copies = [];
    return copies;
  }

  /** A picture of the library as HTML; empty for a number it does not have. */
  html(id: number): string {
    const attachment = this.attachments.get(id);
    if (attachment === undefined) return "";
    const caption =
      attachment.caption === "" ? "" : `<figcaption>${escapeHtml(attachment.caption)}</figcaption>`;
    return `<figure><img class="wp-image-${id}" src="${escapeHtml(attachment.url)}" alt="${escapeHtml(attachment.alt)}">${caption}</figure>`;
  }

  attachment(id: number): Attachment | undefined {
    return this.attachments.get(id);
  }

  place(picture: PictureSource): PicturePlace {
    if (picture.src.startsWith("data:")) return this.embedded(picture);
    const attachment =
      (picture.id === undefined ? undefined : this.attachments.get(picture.id)) ??
      this.byUrl.get(original(picture.src));
    const alt = picture.alt || attachment?.alt || "";
    const url = attachment?.url ?? picture.src;
    const path = uploadPath(url);
    const found =
      this.beside(picture.src) ??
      [original(path), path, uploadPath(picture.src)].map((each) => this.find(each)).find(Boolean);
    if (found !== undefined && "candidates" in found) {
      return {
        ok: false,
        finding: ambiguousPicture({ src: picture.src, candidates: found.candidates }),
      };
    }
    const named = safePath(nameOf(original(path), url, found?.file));
    if (otherKinds.test(named)) {
      return { ok: false, finding: unsupportedPicture({ path }) };
    }
    if (found === undefined || !fileSchema.safeParse(named).success) {
      return {
        ok: false,
        ...(fileSchema.safeParse(named).success ? { file: named } : {}),
        finding: missingPicture({ src: picture.src, folder: this.folders.named }),
      };
    }
    return this.placed({ file: this.freeFile(named, found.file), from: found.file }, alt);
  }

  private embedded(picture: PictureSource): PicturePlace {
    const parts = /^data:image\/(png|jpe?g|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/.exec(picture.src);
    if (parts === null)
      return {
        ok: false,
        finding: unsupportedPicture({ path: "a picture embedded in the text" }),
      };
    const bytes = Buffer.from(parts[2] ?? "", "base64");
    const file = `embedded/${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.${parts[1]}`;
    return this.placed({ file, from: bytes }, picture.alt);
  }

  private placed(copy: PictureCopy, alt: string): PicturePlace {
    this.copies.push(copy);
    if (alt === "") {
      return {
        ok: false,
        file: copy.file,
        finding: pictureWithoutAlt({ file: copy.file }),
      };
    }
    const short = alt.length <= longestAlt ? alt : `${alt.slice(0, longestAlt - 1).replace(/\s+\S*$/, "")}…`;
    return { ok: true, file: copy.file, alt: short };
  }

  /** Two old files whose names differ by case alone are two files here too. */
  private freeFile(named: string, from: string): string {
    const owner = this.sources.get(named) ?? from;
    this.sources.set(named, owner);
    if (owner === from) return named;
    return named.replace(/(\.\w+)$/, `-${createHash("sha256").update(from).digest("hex").slice(0, 6)}$1`);
  }

  /** A browser that saves a page "complete" writes the addresses of its pictures as paths beside the page. */
  private beside(src: string): MediaMatch | undefined {
    const { page } = this.folders;
    if (page === undefined || URL.canParse(src) || /^[/?#]/.test(src)) return undefined;
    const file = resolve(page, decoded(src.replace(/[?#].*$/, "")));
    const inside = !relative(page, file).startsWith("..");
    return inside && existsSync(file) && statSync(file).isFile() ? { file } : undefined;
  }

  private find(path: string): MediaMatch | undefined {
    return path === "" ? undefined : (this.folders.beside?.find(path) ?? this.folders.media?.find(path));
  }
}

/** What is behind `/uploads/`, from the year on where there is one (`2024/03/desk.jpg`), or the file's name. */
function uploadPath(url: string): string {
  const path = URL.canParse(url, "https://relative.invalid")
    ? new URL(url, "https://relative.invalid").pathname
    : url;
  const upload = /\/uploads\/(.+)$/.exec(path)?.[1] ?? /\/(\d{4}\/\d\d\/[^/]+)$/.exec(path)?.[1];
  return decoded(upload ?? path.replace(/^.*\//, ""));
}

/** With an ending: its own, else the one its address asks for (`?fm=jpg`), else its file's. */
function nameOf(path: string, url: string, file: string | undefined): string {
  if (shownKinds.test(path) || otherKinds.test(path)) return path;
  const asked = /[?&](?:fm|format|ext|type)=(?:image\/)?(png|jpe?g|webp|avif|gif)\b/i.exec(url)?.[1];
  const kind = (file === undefined ? undefined : pictureKind(file)) ?? asked;
  return kind === undefined ? path : `${path}.${kind}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** WordPress keeps each picture in many sizes; the whole one is what a new site wants. */
function original(url: string): string {
  return url.replace(/(?:-\d+[x×]\d+|-scaled)(?=\.\w+$)/, "");
}

function safePath(path: string): string {
  const safe = path
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9/._-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[^a-z0-9/]+(?=[^/]*[a-z0-9][^/]*\.)/, "");
  // A name without Latin letters has nothing left to be told by.
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return safe.replace(/(^|\/)[._-]*(\.[a-z0-9]+)$/, `$1picture-${digest}$2`).replace(/^[^a-z0-9]+/, "");
}
