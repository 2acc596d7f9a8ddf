/** The documents that the development site shows: one compiled JSON file each, as lib/content reads them, replaced by one rename. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { isLanguageFolder } from "../../content/languages.ts";
import { collectionNames, collections, translationType } from "../../content/schema/collections.ts";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import type { Version } from "./choose.ts";
import type { CompiledDocument } from "./compile.ts";

/** A compiled document, written or still to be written. */
export interface ShownVersion extends Version {
  /** Nothing where the file already holds it. */
  compiled?: CompiledDocument;
}

const record = z.looseObject({ live: z.object({ digest: z.string(), needs: z.array(z.string()) }) });

/** What an earlier run left, by file; what cannot be read is as if it were not there. */
export function readShown(folder: string): Map<string, ShownVersion> {
  const shown = new Map<string, ShownVersion>();
  for (const inside of typeFolders(folder)) {
    for (const file of existsSync(inside) ? readdirSync(inside) : []) {
      const version = readRecord(join(inside, file));
      if (version) shown.set(`content/${basename(file, ".json").replaceAll("__", "/")}`, version);
      else rmSync(join(inside, file));
    }
  }
  return shown;
}

function readRecord(path: string): ShownVersion | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(path, "utf8"))).live;
  } catch {
    return undefined;
  }
}

/**
 * Makes the folder hold exactly the chosen versions.
 *
 * @returns the files that are shown otherwise than before
 */
export function writeShown(
  folder: string,
  before: ReadonlyMap<string, ShownVersion>,
  chosen: ReadonlyMap<string, ShownVersion>,
): string[] {
  const changed: string[] = [];
  for (const inside of typeFolders(folder)) mkdirSync(inside, { recursive: true });
  for (const [file, { compiled, digest, needs }] of chosen) {
    if (!compiled) continue;
    writeFileAtomic(pathOf(folder, file), JSON.stringify({ ...compiled, live: { digest, needs } }));
    changed.push(file);
  }
  for (const file of before.keys()) {
    if (chosen.has(file)) continue;
    rmSync(pathOf(folder, file), { force: true });
    changed.push(file);
  }
  return changed;
}

/** As Contentlayer names them: of originals and of translations. */
function typeFolders(folder: string): string[] {
  return collectionNames.flatMap((name) =>
    [collections[name].type, translationType(name)].map((type) => join(folder, type)),
  );
}

function pathOf(folder: string, file: string): string {
  const parts = file.replace(/^content\//, "").split("/");
  const isTranslation = isLanguageFolder(parts[0] ?? "");
  const collection = parts[isTranslation ? 1 : 0] ?? "";
  const known = collectionNames.find((candidate) => candidate === collection.replace(/\.yaml$/, ""));
  const type = known && (isTranslation ? translationType(known) : collections[known].type);
  return join(folder, type ?? collection, `${parts.join("__")}.json`);
}
