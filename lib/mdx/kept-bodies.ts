/**
 * Compiled bodies. Reading one takes the most time of all that is done with it, so `npm run build` names a folder in which the check,
 * which reads each first and on all cores, leaves what it compiled. Outside a build each reader compiles for itself.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { buildFile } from "../site/build-file.ts";
import { type CompiledBody, compileTree } from "./compile-body.ts";
import { readMdx } from "./read-mdx.ts";

/** A body as its author wrote it. */
export interface WrittenBody {
  /** The text after the fields. */
  raw: string;
  /** What a translation is written in, a BCP 47 tag; other documents are written in the site's first language. */
  language: string | undefined;
}

/** Named by `npm run build` for itself and the programs it starts. */
const { bodies: kept } = buildFile();

/**
 * @param raw the text after the fields
 * @param language what it is written in, a BCP 47 tag
 * @returns a `CompiledBody` as JSON, in characters of Latin-1 alone
 * @throws VFileMessage where MDX cannot read it, Error where it holds program code
 */
export function compileBody(raw: string, language: string): string {
  const file = kept && join(/* turbopackIgnore: true */ kept.folder, nameOf(raw, language));
  return (file && textOf(file)) || write(file, compileTree(readMdx(raw), language));
}

/**
 * Leaves a body for the others; outside a build it does nothing.
 *
 * @param tree the same body as the check's parser read it; the caller must not use it afterward
 * @throws Error where it holds program code
 */
export function keepBody({ raw, language }: WrittenBody, tree: Root): void {
  if (!kept) return;
  const { folder, firstLanguage } = kept;
  const own = language ?? firstLanguage;
  write(join(/* turbopackIgnore: true */ folder, nameOf(raw, own)), compileTree(tree, own));
}

/** Removes what is kept of bodies that no longer exist. */
export function forgetOtherBodies(bodies: Iterable<WrittenBody>): void {
  if (!kept) return;
  const { folder, firstLanguage } = kept;
  mkdirSync(folder, { recursive: true });
  const names = new Set(Array.from(bodies, ({ raw, language }) => nameOf(raw, language ?? firstLanguage)));
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
}

/** Readers differ in the empty lines that they leave around a body; to Markdown they are nothing. */
function nameOf(raw: string, language: string): string {
  const text = raw.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  return `${createHash("sha256").update(`${language}\n${text}`).digest("base64url")}.json`;
}

/** Empty where a computer lost its power while it was written. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** @returns what is written */
function write(file: string | undefined, body: CompiledBody): string {
  // V8 stores Latin-1 with one byte per character, which matters because Contentlayer keeps all bodies until it is done.
  const text = JSON.stringify(body).replace(
    /[^\0-\xff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (file) writeFileAtomic(file, text);
  return text;
}
