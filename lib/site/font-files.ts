/** Where the files of a face are, in the packages that Fontsource publishes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const require = createRequire(import.meta.url);

/** A face that no installed package has. */
export class FaceError extends Error {
  override name = "FaceError";
  readonly problem: string;
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(`${problem} ${remedy}`);
    this.problem = problem;
    this.remedy = remedy;
  }
}

export interface FaceFile {
  path: string;
  /** Whether the file has every weight. */
  variable: boolean;
}

/** The weights that the site draws letters in: headlines and small letters in the display face, texts in the other. */
export const faceWeights = { display: { bold: 750, regular: 500 }, text: { regular: 400 } } as const;
export type FaceUse = keyof typeof faceWeights;

/** Faces that every machine has; nothing is loaded for them. */
const systemFaces: readonly string[] = ["system-sans", "system-serif"];

export function isSystemFace(face: string): boolean {
  return systemFaces.includes(face);
}

/**
 * The file with a face's Latin letters in a weight; undefined for a face of the system.
 *
 * @throws FaceError naming the package to install, and the faces that are there
 */
export function faceFile(face: string, weight: number): FaceFile | undefined {
  if (isSystemFace(face)) return undefined;
  const file = subsetFile(face, weight, "latin");
  if (file) return file;
  const nearest = nearestWeight(weight);
  const problem = resolved(`@fontsource/${face}/metadata.json`)
    ? `has no weight ${nearest}, which the site needs`
    : "is not installed";
  throw new FaceError(
    `The face '${face}' ${problem}.`,
    `There: ${[...installedFaces(), ...systemFaces].join(", ")}. Or install it: npm install --save-exact @fontsource-variable/${face}`,
  );
}

/** The file with one subset of a face's letters in a weight, where its package has one. */
export function subsetFile(face: string, weight: number, subset: string): FaceFile | undefined {
  const variable = resolved(`@fontsource-variable/${face}/files/${face}-${subset}-wght-normal.woff2`);
  if (variable) return { path: variable, variable: true };
  const single = resolved(
    `@fontsource/${face}/files/${face}-${subset}-${nearestWeight(weight)}-normal.woff2`,
  );
  return single ? { path: single, variable: false } : undefined;
}

function nearestWeight(weight: number): number {
  return Math.min(700, Math.round(weight / 100) * 100);
}

/** Whether a face has serifs, as its package says. */
export function hasSerifs(face: string): boolean {
  if (isSystemFace(face)) return face === "system-serif";
  const file =
    resolved(`@fontsource-variable/${face}/metadata.json`) ?? resolved(`@fontsource/${face}/metadata.json`);
  if (!file) return false;
  const { category } = z.looseObject({ category: z.string() }).parse(JSON.parse(readFileSync(file, "utf8")));
  return category === "serif";
}

/** The faces whose files can make every weight that the site uses. */
function installedFaces(): string[] {
  const folder = join(packages(), "@fontsource-variable");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** `node_modules`, found by a package that is always there. */
function packages(): string {
  return join(require.resolve("zod/package.json"), "..", "..");
}

function resolved(file: string): string | undefined {
  try {
    return require.resolve(file);
  } catch {
    return undefined;
  }
}
