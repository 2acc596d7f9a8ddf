/**
 * A body's syntax tree. Check, compiler and pages all need it, and parsing is the most expensive thing they do, so
 * `npm run build` names a folder in which the first reader saves the tree for the others. Outside a build each parses for itself.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import type { Processor } from "unified";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { buildFile } from "../site/build-file.ts";
import { readMdx } from "./reader.ts";
import { makeTypographic } from "./typography.ts";

/** Named by `npm run build` for itself and the programs it starts. */
const { trees: keptTrees } = buildFile();

/**
 * The tree of a body as it is shown, with typographic quotes. From a kept tree positions are missing.
 *
 * @param raw the text after the fields
 * @param language what it is written in, a BCP 47 tag
 * @throws VFileMessage where MDX cannot read it
 */
export function parseBody(raw: string, language: string): Root {
  const file = keptTrees && placeOf(keptTrees, raw);
  const kept = file ? read(file) : undefined;
  const tree = kept ?? readMdx(raw);
  if (file && !kept) write(file, tree);
  makeTypographic(tree, language);
  return tree;
}

/**
 * Saves a tree for the others. The check has parsed it before anything else needs it.
 *
 * @param tree as the check's parser read it; it loses its positions, so the caller must not use it afterward
 */
export function keepTree(raw: string, tree: Root): void {
  if (!keptTrees) return;
  write(placeOf(keptTrees, raw), tree);
}

/** Removes the trees of bodies that no longer exist. */
export function forgetOtherTrees(bodies: Iterable<string>): void {
  if (!keptTrees) return;
  mkdirSync(keptTrees, { recursive: true });
  const names = new Set(Array.from(bodies, nameOf));
  for (const name of readdirSync(keptTrees)) if (!names.has(name)) rmSync(join(keptTrees, name));
}

/** remark plugin: gives the compiler the shared tree instead of parsing again. The file says the language of its text (`data.language`). */
export function remarkBodyTree(this: Processor): void {
  this.parser = (raw, { data }) => parseBody(raw, String(data.language));
}

/** Next's compiler must not search this folder (lib/site/folders.ts). */
function placeOf(folder: string, raw: string): string {
  return join(/* turbopackIgnore: true */ folder, nameOf(raw));
}

/** Readers differ in the empty lines that they leave around a body; to Markdown they are nothing. */
function nameOf(raw: string): string {
  return `${createHash("sha256").update(raw.trim()).digest("base64url")}.json`;
}

function read(file: string): Root | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Drop positions: half the size, unused after the check. */
function write(file: string, tree: Root): void {
  dropPositions(tree);
  writeFileAtomic(file, JSON.stringify(tree));
}

/** Also those of attributes and of the programs in them. A replacer would do the same, and is called for every property of the tree. */
function dropPositions(part: object): void {
  if ("position" in part) part.position = undefined;
  for (const value of Object.values(part))
    if (typeof value === "object" && value !== null) dropPositions(value);
}
