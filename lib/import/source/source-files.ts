/** What a person gave the import, as files to read: single files, folders, and what is packed in them. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SourceError } from "./decode-stream.ts";
import { refusals, sniff } from "./file-kind.ts";

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
}

const readable =
  /\.(?:xml|wxr|rss|[xs]?html?|php|aspx?|txt|md|markdown|mht|mhtml|zip|gz|tgz|tar|docx?|odt|rtf|pdf)$/i;
const aboutFiles = /^(?:readme|licen[cs]e|robots|changelog|humans|ads|security)\b.*\.(?:txt|md)$/i;
const leftFolders = /^(?:\..*|__MACOSX|node_modules)$/i;
const pageFolders =
  /[_. -](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|filer|soubory|tiedostot|dosyalar|файлы)$/iu;

/** Finds what there is to import. What cannot be read is told, and the rest goes on. */
export function findSources(sources: readonly string[]): FoundSources {
  const found: FoundSources = { files: [], folders: [], problems: [] };
  for (const source of sources) {
    if (!existsSync(source)) found.problems.push(`${source}: there is no such file.`);
    else if (statSync(source).isDirectory()) addFolder(source, "", found, source);
    else attempt(found, () => addFile(source, basename(source), found));
  }
  return found;
}

/** A problem with one file leaves the others to be read. */
function attempt(found: FoundSources, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    found.problems.push(error.message);
  }
}

function addFile(path: string, name: string, found: FoundSources): void {
  const kind = sniff(path);
  if (kind === "export" || kind === "page" || kind === "text") found.files.push({ path, name, kind });
  else throw new SourceError(`${name}: ${refusals[kind]}`);
}

/** Its pages, exports and texts in the order of their names, folders below it too. */
function addFolder(folder: string, below: string, found: FoundSources, given: string): void {
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
      addFolder(join(folder, entry.name), `${name}/`, found, given);
    const read = entry.isFile() && readable.test(entry.name) && !aboutFiles.test(entry.name);
    if (read && !entry.name.startsWith("."))
      attempt(found, () => addFile(join(folder, entry.name), name, found));
  }
  if (below !== "") return;
  found.folders.push(folder);
  if (found.files.length + found.problems.length === before)
    found.problems.push(
      `${given}: the folder has nothing to import. Give it an export (.xml), saved pages (.html) or their texts (.txt).`,
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
