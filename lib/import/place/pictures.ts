/** Pictures of the old site: found in a copy of `wp-content/uploads`, named for the new one, copied when the article is written. */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { picture as pictureSchema } from "#lib/content/schema/fields.ts";
import { escapeHtml } from "../../site/escape-html.ts";
import type { PicturePlace, PictureSource } from "../body/site.ts";
import type { Attachment } from "../source/wxr-index.ts";

/** A picture to write: its file in `content/images/`, and where its bytes come from. */
export interface PictureCopy {
  file: string;
  from: string | Buffer;
}

const longestAlt = 250;
const fileSchema = pictureSchema.shape.src;

export class Pictures {
  private readonly attachments: ReadonlyMap<number, Attachment>;
  private readonly byUrl = new Map<string, Attachment>();
  private readonly mediaFolder: string | undefined;
  private readonly sources = new Map<string, string>();
  private copies: PictureCopy[] = [];

  constructor(attachments: ReadonlyMap<number, Attachment>, mediaFolder: string | undefined) {
    this.attachments = attachments;
    this.mediaFolder = mediaFolder;
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
    const path = uploadPath(attachment?.url ?? picture.src);
    const named = safePath(original(path));
    const found = this.find([original(path), path, uploadPath(picture.src)]);
    if (!fileSchema.safeParse(named).success) {
      return {
        ok: false,
        reason: `A picture the site cannot show (PNG, JPEG, WebP, AVIF or SVG it can): ${path}. Convert it, put it into content/images/ and write <Photo> for it.`,
      };
    }
    if (found === undefined) {
      const where =
        this.mediaFolder === undefined
          ? "Import again with --media and a copy of wp-content/uploads"
          : `It is not in ${this.mediaFolder}; add it and import again`;
      return {
        ok: false,
        file: named,
        reason: `A picture is left out until its file is here: ${picture.src}. ${where}.`,
      };
    }
    return this.placed({ file: this.freeFile(named, found), from: found }, alt);
  }

  private embedded(picture: PictureSource): PicturePlace {
    const parts = /^data:image\/(png|jpe?g|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/.exec(picture.src);
    if (parts === null)
      return {
        ok: false,
        reason:
          "A picture embedded in the text has a form the site cannot show. Save it as PNG and write <Photo> for it.",
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
        reason: `A picture has no alternative text, so nobody who cannot see it would know of it: ${copy.file}. It is in content/images/; write <Photo> with an alt where the comment stands.`,
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

  private find(paths: readonly string[]): string | undefined {
    if (this.mediaFolder === undefined) return undefined;
    const root = resolve(this.mediaFolder);
    for (const path of paths) {
      for (const folder of ["", "uploads", "wp-content/uploads"]) {
        const file = resolve(join(root, folder, path));
        const inside = !relative(root, file).startsWith("..");
        if (path !== "" && inside && existsSync(file) && statSync(file).isFile()) return file;
      }
    }
    return undefined;
  }
}

/** What stands behind `/uploads/`, or the file's name. */
function uploadPath(url: string): string {
  const path = (
    URL.canParse(url, "https://relative.invalid") ? new URL(url, "https://relative.invalid").pathname : url
  ).replace(/^.*\/uploads\//, "");
  const last = path.includes("://") || path.startsWith("/") ? path.replace(/^.*\//, "") : path;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** WordPress keeps each picture in many sizes; the whole one is what a new site wants. */
function original(url: string): string {
  return url.replace(/(?:-\d+[x×]\d+|-scaled)(?=\.\w+$)/, "");
}

function safePath(path: string): string {
  return path
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9/._-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[^a-z0-9]+/, "");
}
