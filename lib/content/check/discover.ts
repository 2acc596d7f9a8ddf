/** Every file below `content/`: those that are documents, and those that would vanish without a word. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { firstLanguageIn } from "../fields-of.ts";
import { isFirstLanguage, isLanguageFolder, languageFolderMeant, languageOf } from "../languages.ts";
import { isLeftover } from "../leftovers.ts";
import { lookAtImages } from "../picture-files.ts";
import { publishedFile } from "../published-addresses.ts";
import { collections, contentPath, isOptional } from "../schema/collections.ts";
import { walk } from "../walk.ts";
import { decode } from "./decode.ts";
import {
  folders,
  inInnerFolder,
  judgeName,
  type Place,
  singles,
  strayFile,
  unknownFolder,
} from "./file-names.ts";
import { emptyLanguageFolder, languageFolderProblem, languageInside } from "./language-places.ts";
import type { ContentDiagnostic, Source } from "./source.ts";
import { wholeFile } from "./whole-file.ts";

/** What is in `content/` and is no document. */
const besideDocuments = new Set(["README.md", "rules", "images", "downloads", "spelling.txt", publishedFile]);

/** A whole book has less; what is larger is no text that somebody wrote. */
const mostBytes = 5_000_000;

/** A file already read, so that a check after an edit reads only what changed. */
export interface Read {
  modified: number;
  size: number;
  source: Source | undefined;
  problems: ContentDiagnostic[];
}

export interface Discovered {
  sources: Source[];
  problems: ContentDiagnostic[];
  /** The files of `content/images/`, as authors name them: `team/office.jpg`. */
  images: Map<string, { size: number; changed: number }>;
}

type FoundDocument = Omit<Source, "text" | "lineStarts" | "format">;

/**
 * @param root the folder that holds `content/`
 * @param without a document that is taken as not there: `content/articles/x.mdx`
 */
export async function discover(
  root: string,
  memory: Map<string, Read>,
  without?: string,
): Promise<Discovered> {
  const problems: ContentDiagnostic[] = [];
  let found: FoundDocument[] = [];
  const content = join(root, "content");
  const entries = await entriesIn(content);
  if (!entries) {
    return {
      sources: [],
      images: new Map(),
      problems: [
        wholeFile(
          "content",
          "file-missing",
          "There is no folder 'content' here.",
          "Run the command in the project's own folder.",
        ),
      ],
    };
  }
  const everything = namesOf(entries);
  const first = await firstLanguage(content);
  await readFolder(
    entries.filter(({ name }) => !besideDocuments.has(name)),
    { inside: "", first },
  );
  if (without !== undefined) found = found.filter(({ file }) => file !== without);
  for (const single of singles) {
    const isFound = found.some(({ collection, folder }) => collection === single && folder === undefined);
    if (isOptional(single) || isFound) continue;
    const file = `content/${contentPath(single, single)}`;
    problems.push(
      wholeFile(
        file,
        "file-missing",
        `The file ${file} is missing.`,
        "Bring it back from an earlier version: without it no page can be built.",
      ),
    );
  }
  const reads = await Promise.all(found.map((document) => read(root, document, memory)));
  const kept = new Set(found.map(({ file }) => file));
  for (const known of memory.keys()) if (!kept.has(known)) memory.delete(known);
  problems.push(...reads.flatMap((one) => one.problems));
  const sources = reads.flatMap(({ source }) => source ?? []);
  const { files, unreadable: closed } = lookAtImages(join(content, "images"));
  problems.push(...closed.map((path) => unreadable(`content/images${path && `/${path}`}`)));
  const images = new Map(files.map(({ name, size, changed }) => [name, { size, changed }]));
  return { sources, problems, images };

  async function readFolder(entries: readonly Entry[], place: Place): Promise<void> {
    const { inside, language } = place;
    const names = namesOf(entries);
    for (const { name, isFolder } of entries) {
      if (isLeftover(name)) continue;
      const at = `${inside}${name}`;
      const folder = folders.find((known) => known === name);
      if (!isFolder) {
        const single = singles.find((known) => `${known}.yaml` === name);
        if (single)
          found.push({
            file: `content/${at}`,
            collection: single,
            id: single,
            ...(language !== undefined && { folder: language }),
          });
        else problems.push(strayFile(name, names, place));
      } else if (folder) {
        const files = await entriesIn(join(content, at));
        if (!files) problems.push(unreadable(`content/${at}`));
        const taken = new Set(namesOf(files ?? []));
        for (const { name: own, isFolder } of files ?? []) {
          if (isLeftover(own)) continue;
          if (isFolder) {
            const other = languageInside(`${at}/${own}`, { first, collection: folder });
            if (other) problems.push(other);
            else {
              const inner = filesBelow(content, `${at}/${own}`);
              problems.push(
                ...inner.files.map((file) => inInnerFolder(folder, file, taken)),
                ...inner.closed,
              );
            }
            continue;
          }
          const { id, problem } = judgeName(folder, own, taken, place);
          if (problem) problems.push(problem);
          else
            found.push({
              file: `content/${at}/${own}`,
              collection: folder,
              id,
              ...(language !== undefined && { folder: language }),
            });
        }
      } else {
        const meant = language === undefined ? languageFolder(name) : undefined;
        if (meant !== undefined) await readLanguage(name, meant);
        else await readUnknown(at, names);
      }
    }
  }

  /** @param folder what it is called, or has to be: its documents are read as if it were */
  async function readLanguage(name: string, folder: string): Promise<void> {
    const taken = name !== folder && everything.includes(folder);
    const problem = languageFolderProblem(name, folder, { first, taken });
    if (problem) problems.push(problem);
    if (taken || isFirstLanguage(folder, first) || languageOf(folder) === undefined) return;
    const before = found.length + problems.length;
    await readFolder((await entriesIn(join(content, name))) ?? [], {
      inside: `${name}/`,
      language: folder,
      first,
    });
    if (found.length + problems.length === before) problems.push(emptyLanguageFolder(name, folder));
  }

  async function readUnknown(at: string, beside: readonly string[]): Promise<void> {
    const languages: string[] = [];
    for (const { name, isFolder } of (await entriesIn(join(content, at))) ?? []) {
      const other = languageInside(`${at}/${name}`, { first });
      if (!other || !isFolder) continue;
      languages.push(`${at}/${name}/`);
      problems.push(other);
    }
    const { files, closed } = filesBelow(content, at);
    const others = files.filter((file) => !languages.some((folder) => file.startsWith(folder)));
    problems.push(...unknownFolder(at, others, beside), ...closed);
  }
}

/** The folder that is meant by one at the top of `content/`, where that is one for a language. */
function languageFolder(name: string): string | undefined {
  return isLanguageFolder(name) ? name : languageFolderMeant(name);
}

/** The tag of the documents at the top of `content/`, as the company's file says; whatever is wrong with that is said elsewhere. */
async function firstLanguage(content: string): Promise<string> {
  const text = await readFile(join(content, contentPath("company", "company")), "utf8").catch(() => "");
  try {
    return firstLanguageIn(text) ?? "";
  } catch {
    return "";
  }
}

interface Entry {
  name: string;
  /** Also of a link to a folder, which the build follows. */
  isFolder: boolean;
}

const namesOf = (entries: readonly Entry[]): string[] => entries.map(({ name }) => name);

/** What is in a folder; nothing where it cannot be opened. */
async function entriesIn(folder: string): Promise<Entry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return await (entries && Promise.all(entries.map(entryOf)));
}

async function entryOf(entry: Dirent): Promise<Entry> {
  const { name, parentPath } = entry;
  const target = entry.isSymbolicLink() ? await stat(join(parentPath, name)).catch(() => undefined) : entry;
  return { name, isFolder: target?.isDirectory() ?? false };
}

function unreadable(file: string): ContentDiagnostic {
  return wholeFile(
    file,
    "file-readable",
    "It cannot be opened.",
    "Look at its permissions, or whether it is a link to something that is gone. If it is not part of the site, move it out of content/.",
  );
}

function tooLarge(file: string, size: number): ContentDiagnostic {
  return wholeFile(
    file,
    "file-readable",
    `The file has ${Math.round(size / 1_000_000)} MB; a text has at most ${mostBytes / 1_000_000} MB.`,
    "Take out what was pasted into it by mistake (a picture, a log), or split the text.",
  );
}

/** All files below a folder of `content/`, by their places there, and what is said of those that cannot be opened. */
function filesBelow(content: string, folder: string): { files: string[]; closed: ContentDiagnostic[] } {
  const { files, unreadable: closed } = walk(join(content, folder)) ?? { files: [], unreadable: [] };
  return {
    files: files.filter((file) => !file.split("/").some(isLeftover)).map((file) => `${folder}/${file}`),
    closed: closed.map((path) => unreadable(`content/${folder}${path && `/${path}`}`)),
  };
}

async function read(root: string, document: FoundDocument, memory: Map<string, Read>): Promise<Read> {
  const { file, collection } = document;
  const path = join(root, file);
  const info = await stat(path).catch(() => undefined);
  const known = memory.get(file);
  if (info && known?.modified === info.mtimeMs && known.size === info.size) return known;
  if (info?.isFile() && info.size > mostBytes)
    return { modified: 0, size: 0, source: undefined, problems: [tooLarge(file, info.size)] };
  const bytes = info?.isFile() ? await readFile(path).catch(() => undefined) : undefined;
  if (!info || !bytes) {
    return {
      modified: 0,
      size: 0,
      source: undefined,
      problems: [unreadable(file)],
    };
  }
  const read = {
    modified: info.mtimeMs,
    size: info.size,
    ...decode(bytes, { ...document, format: collections[collection].format }),
  };
  memory.set(file, read);
  return read;
}
