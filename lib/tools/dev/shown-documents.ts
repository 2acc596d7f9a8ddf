/** The documents that the development site shows: one compiled JSON file each, as lib/content reads them, replaced by one rename. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type CollectionName, collectionNames, collections } from "../../content/schema/collections.ts";
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
  for (const name of collectionNames) {
    const { type, format, place } = collections[name];
    const inside = join(folder, type);
    for (const file of existsSync(inside) ? readdirSync(inside) : []) {
      const version = readRecord(join(inside, file));
      const id = basename(file, `.${format}.json`).replace(`${name}__`, "");
      if (version)
        shown.set(place === "file" ? `content/${name}.yaml` : `content/${name}/${id}.${format}`, version);
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
  for (const name of collectionNames) mkdirSync(join(folder, collections[name].type), { recursive: true });
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

function pathOf(folder: string, file: string): string {
  const [collection = "", name] = file.replace(/^content\//, "").split("/");
  const known: CollectionName | undefined = collectionNames.find(
    (candidate) => candidate === collection.replace(/\.yaml$/, ""),
  );
  const type = known ? collections[known].type : collection;
  return join(folder, type, name ? `${collection}__${name}.json` : `${collection}.json`);
}
