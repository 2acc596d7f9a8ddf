/** The record on the disk: a file a day, of lines without an address, deleted after the days that the privacy page names. */
import { createWriteStream, globSync, mkdirSync, openSync, rmSync, type WriteStream } from "node:fs";
import { basename, join } from "node:path";
import { keepPrivate } from "#lib/leads/database/private-file.ts";
import type { Entry } from "./entry.ts";

/** Lines that could not be read or written, in place of one that could. */
export interface Lost {
  readonly lost: number;
}

export interface ReadingRecord {
  /** Never throws and never waits: what the disk does not take in time is lost and counted. */
  write(entry: Entry, now: Date): void;
  /** Counts a request that could not be read. */
  lose(now: Date): void;
  close(): Promise<void>;
}

/** Bytes that may wait for the disk. A flood that writes faster loses lines, never memory. */
const mostWaiting = 1024 * 1024;

/** After a clock that jumped, or a long time off, nothing is deleted before this many newer days are recorded. */
const daysOfTrust = 7;

/**
 * @param keepDays days that a line is kept
 * @param trouble told the code of an error of the disk, once a day
 */
export function openRecord(
  folder: string,
  keepDays: number,
  trouble: (code: string) => void = () => undefined,
): ReadingRecord {
  let day = "";
  let stream: WriteStream | undefined;
  let lost = 0;
  let toldOn = "";

  function failed(error: unknown): void {
    stream = undefined;
    lost += 1;
    if (toldOn === day) return;
    toldOn = day;
    trouble(error instanceof Error && "code" in error ? String(error.code) : "unknown");
  }

  function streamOf(now: Date): WriteStream {
    const today = now.toISOString().slice(0, 10);
    if (stream !== undefined && day === today) return stream;
    stream?.end();
    day = today;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${today}.jsonl`);
    keepPrivate(path);
    const opened = createWriteStream(path, { fd: openSync(path, "a", 0o600) });
    opened.on("error", (error) => {
      if (stream === opened) failed(error);
    });
    stream = opened;
    deleteOld(folder, keepDays, now);
    return opened;
  }

  function put(line: Entry | undefined, now: Date): void {
    try {
      const open = streamOf(now);
      const isFull = open.writableLength > mostWaiting;
      if (line === undefined || isFull) lost += 1;
      if (isFull) return;
      writeLost(open);
      if (line !== undefined) open.write(`${JSON.stringify(line)}\n`);
    } catch (error) {
      failed(error);
    }
  }

  function writeLost(open: WriteStream): void {
    const told: Lost = { lost };
    if (lost > 0) open.write(`${JSON.stringify(told)}\n`);
    lost = 0;
  }

  return {
    write: put,
    lose: (now) => put(undefined, now),
    close: () =>
      new Promise((resolve) => {
        if (stream === undefined) return resolve();
        writeLost(stream);
        stream.once("close", resolve).end();
      }),
  };
}

/** The files of a record, the oldest first. */
export function recordFiles(folder: string): string[] {
  return globSync(join(folder, "????-??-??.jsonl")).sort();
}

/** Deletes the days that have outlived their time, and those ahead of it, which a wrong clock has left. */
function deleteOld(folder: string, keepDays: number, now: Date): void {
  const dayOf = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const [first, last] = [dayOf(-keepDays), dayOf(1)];
  const isKept = (path: string) => {
    const day = basename(path, ".jsonl");
    return day >= first && day <= last;
  };
  const files = recordFiles(folder);
  if (files.filter(isKept).length < Math.min(daysOfTrust, keepDays)) return;
  for (const path of files) if (!isKept(path)) rmSync(path, { force: true });
}
