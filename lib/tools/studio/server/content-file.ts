/** The files that the studio may read and write: documents of known collections below `content/`, and nothing that only looks like one. */
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageOf } from "../../../content/languages.ts";
import {
  type CollectionName,
  collectionNames,
  collections,
  contentPath,
} from "../../../content/schema/collections.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import { digestOf } from "./kept-texts.ts";
import { codeOf, Refused } from "./refused.ts";

/** Where a document is kept. */
export interface ContentFile {
  /** `content/articles/x.mdx` */
  file: string;
  collection: CollectionName;
  /** The file's name without its ending. */
  id: string;
  /** Of a translation: the folder of its language, `es`. */
  folder?: string;
  /** On this machine. */
  path: string;
}

/** A file's text as it is now. */
export interface CurrentText {
  /** Without a byte order mark. */
  text: string;
  digest: string;
  /** The byte order mark, where the file begins with one. */
  mark: string;
  /** Of the file, ISO 8601. */
  changedAt: string;
}

/** What a file of `content/` is called: no way out of its folder, no hidden file. */
const namePattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * @param root the folder that holds `content/`
 * @throws Refused where it is no document's name, or a link leads out of the folder
 */
export function contentFile(root: string, file: string): ContentFile {
  const known = knownFile(file);
  if (!known)
    throw new Refused(`'${file}' is not a document in content/, and the studio opens nothing else.`, 404);
  const path = join(root, file);
  const inside = realFolder(dirname(path));
  const content = realFolder(join(root, "content"));
  const isElsewhere =
    inside !== undefined &&
    content !== undefined &&
    inside !== dirname(join(content, file.slice("content/".length)));
  if (isElsewhere || lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Refused(
      `${file} is a link to somewhere else, and the studio does not follow links. Put the file itself into content/.`,
      403,
    );
  return { file, path, ...known };
}

/** The collection and id that a path names; nothing where it names no document. */
export function knownFile(file: string): Pick<ContentFile, "collection" | "id" | "folder"> | undefined {
  const [top, ...parts] = file.split("/");
  if (top !== "content") return undefined;
  const [language = ""] = parts;
  if (languageOf(language) === undefined) return documentAt(parts);
  const document = documentAt(parts.slice(1));
  return document && { ...document, folder: language };
}

/** @param parts below `content/` or the folder of a language */
function documentAt(parts: readonly string[]): Pick<ContentFile, "collection" | "id"> | undefined {
  const [first = "", name = "", ...deeper] = parts;
  if (deeper.length > 0) return undefined;
  for (const collection of collectionNames) {
    const { place, format } = collections[collection];
    if (place === "file" && name === "" && first === contentPath(collection, collection))
      return { collection, id: collection };
    if (place === "folder" && first === collection && name.endsWith(`.${format}`) && namePattern.test(name))
      return { collection, id: name.slice(0, -format.length - 1) };
  }
  return undefined;
}

/** @throws Refused where it is gone, cannot be opened, or is not text */
export function readCurrent({ file, path }: ContentFile): CurrentText {
  const current = readIfThere({ file, path });
  if (!current) throw new Refused(`${file} no longer exists: someone deleted or renamed it.`, 404);
  return current;
}

/** The same; nothing where the file is gone. */
export function readIfThere({ file, path }: Pick<ContentFile, "file" | "path">): CurrentText | undefined {
  try {
    const bytes = readFileSync(path);
    const changedAt = lstatSync(path).mtime.toISOString();
    const whole = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const { mark, text } = splitMark(whole);
    return { text, mark, changedAt, digest: digestOf(text) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "EISDIR")
      throw new Refused(`${file} is a folder, and a document is a file. Rename the folder or remove it.`);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new Refused(
        `${file} is not saved as UTF-8, so saving it here would garble its text. Open it in a text editor and save it again as UTF-8.`,
      );
    throw new Refused(`${file} cannot be opened (${code}). Check its permissions.`);
  }
}

/** Nothing where it is not there yet. */
function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}
