/** What a person gave the import, as files to read: single files, folders, and what is packed in them. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { SourceError } from "./decode-stream.ts";
import { refusals, sniff } from "./file-kind.ts";
import { unpack } from "./unpack.ts";

export interface SourceFile {
  path: string;
  /** As the person knows it: `page.html`, or `blog/page.html` below the folder that was given. */
  name: string;
  kind: "export" | "page" | "text";
}

/** The files of all sources, the folders that may have their pictures, and what cannot be read, in words. */
export interface FoundSources {
  files: SourceFile[];
  folders: string[];
  problems: string[];
  /** Temporary folders. */
  unpacked: string[];
}

const readable =
  /\.(?:xml|wxr|rss|[xs]?html?|php|aspx?|txt|md|markdown|mht|mhtml|zip|gz|tgz|tar|docx?|odt|rtf|pdf)$/i;
const aboutFiles = /^(?:readme|licen[cs]e|robots|changelog|humans|ads|security)\b.*\.(?:txt|md)$/i;
const leftFolders = /^(?:\..*|__MACOSX|node_modules)$/i;
const pageFolders =
  /[_. -](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|filer|soubory|tiedostot|dosyalar|файлы)$/iu;

/** Finds what there is to import. What cannot be read is told, and the rest goes on. */
export async function findSources(sources: readonly string[]): Promise<FoundSources> {
  const found: FoundSources = { files: [], folders: [], problems: [], unpacked: [] };
  for (const source of sources) {
    if (!existsSync(source)) found.problems.push(`${source}: there is no such file.`);
    else if (statSync(source).isDirectory()) await addFolder(source, "", found, source);
    else await addFile(source, basename(source), found);
  }
  return found;
}

/** Takes away what was unpacked. */
export function removeUnpacked({ unpacked }: FoundSources): void {
  for (const folder of unpacked) rmSync(folder, { recursive: true, force: true });
}

/** One file; a problem with it leaves the others to be read. */
async function addFile(path: string, name: string, found: FoundSources): Promise<void> {
  try {
    const kind = sniff(path);
    if (kind === "export" || kind === "page" || kind === "text") found.files.push({ path, name, kind });
    else if (kind === "zip" || kind === "gzip") await addPacked({ path, name, kind }, found);
    else throw new SourceError(`${name}: ${refusals[kind]}`);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    found.problems.push(error.message);
  }
}

/** What is inside is read as a folder is; an archive in an archive is one too many. */
async function addPacked(
  packed: { path: string; name: string; kind: "zip" | "gzip" },
  found: FoundSources,
): Promise<void> {
  if (found.unpacked.some((folder) => packed.path.startsWith(folder)))
    throw new SourceError(
      `${packed.name}: this is an archive inside an archive. Unpack it and give the folder.`,
    );
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  found.unpacked.push(folder);
  found.problems.push(...(await unpack(packed, folder)));
  await addFolder(folder, "", found, packed.name);
}

/** Its pages, exports and texts in the order of their names, folders below it too. */
async function addFolder(folder: string, below: string, found: FoundSources, given: string): Promise<void> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const before = found.files.length + found.problems.length;
  for (const entry of entries) {
    const name = `${below}${entry.name}`;
    if (
      entry.isDirectory() &&
      !leftFolders.test(entry.name) &&
      !isOfPage(
        entry.name,
        entries.map((each) => each.name),
      )
    )
      await addFolder(join(folder, entry.name), `${name}/`, found, given);
    const read = entry.isFile() && readable.test(entry.name) && !aboutFiles.test(entry.name);
    if (read && !entry.name.startsWith(".")) await addFile(join(folder, entry.name), name, found);
  }
  if (below !== "") return;
  found.folders.push(folder);
  if (found.files.length + found.problems.length === before)
    found.problems.push(
      `${given}: there is nothing to import in it. Give an export (.xml), saved pages (.html) or their texts (.txt).`,
    );
}

/** `Cables_files`, which a browser puts beside `Cables.html`: its frames and scripts are no pages of their own. */
function isOfPage(folder: string, names: readonly string[]): boolean {
  return names.some((name) => name !== folder && belongsTo(folder, name));
}

function belongsTo(folder: string, page: string): boolean {
  return pageFolders.test(folder) && folder.replace(pageFolders, "") === page.replace(/\.\w+$/, "");
}

/** The folders a browser put beside a saved page, with its pictures. */
export function foldersOfPage(page: string): string[] {
  return readdirSync(dirname(page), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && belongsTo(entry.name, basename(page)))
    .map((entry) => join(dirname(page), entry.name));
}
