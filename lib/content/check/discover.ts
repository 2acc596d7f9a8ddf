/** Every file below `content/`: those that are documents, and those that would vanish without a word. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { publishedFile } from "../published-addresses.ts";
import { type CollectionName, collectionNames, collections, contentPath } from "../schema/collections.ts";
import { decode } from "./decode.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./source.ts";
import { closest, didYouMean, some } from "./suggest.ts";
import { wholeFile } from "./whole-file.ts";

/** What stands in `content/` and is no document. */
const besideDocuments = new Set(["README.md", "rules", "images", "spelling.txt", publishedFile]);

/** What editors and systems leave behind. */
const leftovers =
  /^(?:\.DS_Store|\.gitkeep|\.gitignore|Thumbs\.db|desktop\.ini|4913|.*~|\..*\.sw[a-z]|\.#.*|#.*#|~\$.*|.*\.tmp\.\d+.*)$/;

/** Endings of word processors and of what they export. */
const written = /^(?:docx?|odt|rtf|pages|pdf|html?)$/i;

const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const folders = collectionNames.filter((name) => collections[name].place === "folder");

const singles = collectionNames.filter((name) => collections[name].place === "file");

/** A file already read, so that a check after an edit reads only what changed. */
export interface Read {
  modified: number;
  size: number;
  source: Source | undefined;
  problems: Problem[];
}

export interface Discovered {
  sources: Source[];
  problems: Problem[];
  /** The files of `content/images/`, as authors name them: `team/office.jpg`. */
  images: Map<string, { size: number; modified: number }>;
}

/** @param root the folder that holds `content/` */
export async function discover(root: string, memory: Map<string, Read>): Promise<Discovered> {
  const problems: Problem[] = [];
  const found: { file: string; collection: CollectionName; id: string }[] = [];
  const content = join(root, "content");
  const entries = await readdir(content, { withFileTypes: true }).catch(() => undefined);
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
  for (const entry of entries) {
    const { name } = entry;
    if (besideDocuments.has(name) || leftovers.test(name)) continue;
    const folder = folders.find((known) => known === name);
    if (entry.isDirectory() && folder) {
      for (const inside of await readdir(join(content, name), { withFileTypes: true })) {
        if (leftovers.test(inside.name)) continue;
        const path = `${name}/${inside.name}`;
        if (inside.isDirectory()) problems.push(...(await problemsOfInnerFolder(content, path)));
        else place(folder, inside.name, found, problems);
      }
    } else if (entry.isDirectory()) {
      problems.push(...(await problemsOfUnknownFolder(content, name)));
    } else {
      const single = singles.find((known) => `${known}.yaml` === name);
      if (single) found.push({ file: `content/${name}`, collection: single, id: single });
      else problems.push(strayFile(name));
    }
  }
  for (const single of singles) {
    if (found.some(({ collection }) => collection === single)) continue;
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
  for (const known of memory.keys()) if (!found.some(({ file }) => file === known)) memory.delete(known);
  problems.push(...reads.flatMap((one) => one.problems));
  const sources = reads.flatMap(({ source }) => source ?? []);
  return { sources, problems, images: await imagesOf(join(content, "images")) };
}

function place(
  collection: CollectionName,
  name: string,
  found: { file: string; collection: CollectionName; id: string }[],
  problems: Problem[],
): void {
  const { format } = collections[collection];
  const file = `content/${collection}/${name}`;
  const dot = name.lastIndexOf(".");
  const id = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? name.slice(dot + 1) : "";
  if (written.test(ending)) {
    problems.push(
      wholeFile(
        file,
        "file-ending",
        `'${name}' is a file of a word processor, which cannot be published as it is.`,
        "Make an article with 'npm run new', copy the text into it, and move this file out of content/.",
      ),
    );
  } else if (ending !== format) {
    const message = `Files in content/${collection} end with '.${format}'; this one ${ending ? `ends with '.${ending}'` : "has no ending"}, so it would not be published.`;
    problems.push(
      wholeFile(
        file,
        "file-ending",
        message,
        `Rename it to '${suggestedName(id)}.${format}', or move it out of content/.`,
      ),
    );
  } else if (!namePattern.test(id)) {
    const message = `A file's name becomes an address: small letters, digits and single hyphens only. '${name}' has something else.`;
    problems.push(
      wholeFile(
        file,
        "file-name",
        message,
        `Rename it to '${suggestedName(id)}.${format}'. An old address with other letters goes into 'permalink' or 'aliases'.`,
      ),
    );
  } else {
    found.push({ file, collection, id });
  }
}

function suggestedName(id: string): string {
  const plain = id.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "new-name";
}

function strayFile(name: string): Problem {
  const base = name.replace(/\.[^.]*$/, "");
  const single = singles.find((known) => known === base);
  if (single)
    return wholeFile(
      `content/${name}`,
      "file-ending",
      `'${name}' is not read: the file is called '${single}.yaml'.`,
      `Rename it to '${single}.yaml'.`,
    );
  const likely = closest(base, singles);
  const remedy = likely
    ? `Rename it to '${likely}.yaml'.`
    : `Move it into one of the folders: ${folders.join(", ")}.`;
  return wholeFile(
    `content/${name}`,
    "file-place",
    `'${name}' lies where no document is read, so it would not be published.${didYouMean(likely && `${likely}.yaml`)}`,
    remedy,
  );
}

async function problemsOfUnknownFolder(content: string, name: string): Promise<Problem[]> {
  const files = await filesBelow(content, name);
  const likely = closest(name, folders);
  return files.map((path) =>
    wholeFile(
      `content/${path}`,
      "file-place",
      `'content/${name}' is not a folder of documents, so this file would not be published.${didYouMean(likely)}`,
      `Move the file into one of: ${some(folders, 20)}.`,
    ),
  );
}

async function problemsOfInnerFolder(content: string, path: string): Promise<Problem[]> {
  const collection = path.split("/")[0];
  return (await filesBelow(content, path)).map((file) =>
    wholeFile(
      `content/${file}`,
      "file-place",
      `Files in content/${collection} lie directly in it, without a folder between; this one would not be published.`,
      `Move it to 'content/${collection}/'. Where the address needs slashes, write it as 'permalink'.`,
    ),
  );
}

async function filesBelow(content: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(content, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !leftovers.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(content.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

async function read(
  root: string,
  { file, collection, id }: { file: string; collection: CollectionName; id: string },
  memory: Map<string, Read>,
): Promise<Read> {
  const path = join(root, file);
  const info = await stat(path).catch(() => undefined);
  const known = memory.get(file);
  if (info && known?.modified === info.mtimeMs && known.size === info.size) return known;
  const bytes = info?.isFile() ? await readFile(path).catch(() => undefined) : undefined;
  if (!info || !bytes) {
    return {
      modified: 0,
      size: 0,
      source: undefined,
      problems: [
        wholeFile(
          file,
          "file-readable",
          "The file cannot be opened.",
          "Look at its permissions, or whether it is a link to a file that is gone.",
        ),
      ],
    };
  }
  const read = {
    modified: info.mtimeMs,
    size: info.size,
    ...decode(bytes, { file, collection, id, format: collections[collection].format }),
  };
  memory.set(file, read);
  return read;
}

async function imagesOf(folder: string): Promise<Discovered["images"]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !leftovers.test(entry.name));
  const infos = await Promise.all(
    files.map(async (entry): Promise<[string, { size: number; modified: number }]> => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await stat(path);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), { size, modified: mtimeMs }];
    }),
  );
  return new Map(infos);
}
