/** Archives that exports come in: WordPress.com hands out ZIP, servers compress with gzip. */
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { SourceError } from "./decode-stream.ts";

const megabyte = 1024 * 1024;

/** What is unpacked at most; more is a bomb, or better unpacked by hand. */
export interface UnpackLimits {
  /** Bytes of a ZIP file, which is held in memory while it is read. */
  archive: number;
  /** Bytes of all its files together. */
  unpacked: number;
  files: number;
  /** How many times larger than in the archive a file may be, where it has more than `dense` bytes. */
  ratio: number;
  dense: number;
}

export const usualLimits: UnpackLimits = {
  archive: 256 * megabyte,
  unpacked: 2048 * megabyte,
  files: 50_000,
  // Text shrinks to a tenth or so, zeros to a thousandth.
  ratio: 200,
  dense: 16 * megabyte,
};

/** Files are inflated in groups of about that size, so that not all of them are in memory at once. */
const group = 32 * megabyte;
const left = /(?:^|\/)(?:__MACOSX\/|\.)/;

/**
 * Unpacks into a folder, never outside of it.
 *
 * @returns the files of the archive that were left in it, and why, a sentence each.
 * @throws {SourceError} where the archive is damaged, encrypted, too large, or names files outside of itself.
 */
export async function unpack(
  { path, name, kind }: { path: string; name: string; kind: "zip" | "gzip" },
  folder: string,
  limits = usualLimits,
): Promise<string[]> {
  if (kind === "zip") return unzip(path, name, folder, limits);
  await gunzip(path, name, folder, limits);
  return [];
}

function unzip(path: string, name: string, folder: string, limits: UnpackLimits): string[] {
  if (statSync(path).size > limits.archive) throw tooLarge(name, "is larger than", limits.archive);
  const bytes = readFileSync(path);
  const entries: UnzipFileInfo[] = [];
  inflate(bytes, name, (entry) => {
    entries.push(entry);
    return false;
  });
  const outside = entries.find((entry) => isOutside(entry.name));
  if (outside !== undefined)
    throw new SourceError(
      `${name} names a file outside of itself ('${outside.name}'), which no honest archive does. Nothing was read.`,
    );
  const files = entries.filter((entry) => !entry.name.endsWith("/") && !left.test(entry.name));
  if (files.length > limits.files)
    throw new SourceError(`${name} has more than ${limits.files} files. ${byHand}`);
  const { wanted, problems } = withinLimits(files, name, limits);
  while (wanted.length > 0) {
    const names = new Set<string>();
    for (let size = 0; wanted.length > 0 && size < group; ) {
      const next = wanted.shift();
      size += next?.originalSize ?? 0;
      names.add(next?.name ?? "");
    }
    for (const [file, data] of Object.entries(inflate(bytes, name, (entry) => names.has(entry.name)))) {
      const target = join(folder, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, data);
    }
  }
  return problems;
}

/** One file that is too much must not keep the others from being read. */
function withinLimits(files: readonly UnzipFileInfo[], name: string, limits: UnpackLimits) {
  const wanted: UnzipFileInfo[] = [];
  const problems: string[] = [];
  let sum = 0;
  for (const entry of files) {
    const { originalSize, size } = entry;
    const of = `${entry.name} in ${name}`;
    if (originalSize > limits.dense && originalSize > size * limits.ratio)
      problems.push(
        `${of} would unpack to ${inMegabytes(originalSize)}, more than ${limits.ratio} times its size: no text or picture does. It was left out.`,
      );
    else if (sum + originalSize > limits.unpacked)
      problems.push(tooLarge(of, "makes the files of the archive more than", limits.unpacked).message);
    else {
      sum += originalSize;
      wanted.push(entry);
    }
  }
  return { wanted, problems };
}

function inflate(bytes: Uint8Array, name: string, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new SourceError(
      `${name} is a ZIP file that cannot be read: it is damaged, broken off or protected by a password. Get it again, or unpack it and give the folder.`,
    );
  }
}

async function gunzip(path: string, name: string, folder: string, limits: UnpackLimits): Promise<void> {
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limits.unpacked ? tooLarge(name, "unpacks to more than", limits.unpacked) : null, chunk);
    },
  });
  const target = join(
    folder,
    basename(name)
      .replace(/\.gz$/i, "")
      .replace(/\.tgz$/i, ".tar"),
  );
  try {
    await pipeline(createReadStream(path), createGunzip(), counter, createWriteStream(target));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${name} is a gzip file that is damaged or broken off. Get it again.`);
  }
}

function isOutside(file: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(file) || file.split(/[/\\]/).includes("..");
}

const byHand = "Unpack it yourself and give the folder: npm run import -- folder";

function tooLarge(name: string, how: string, bytes: number): SourceError {
  return new SourceError(`${name} ${how} ${inMegabytes(bytes)}. ${byHand}`);
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
