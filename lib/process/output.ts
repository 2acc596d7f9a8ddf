/** Standard output and error of a process that must keep running whatever happens to them: a full disk, a pipe without a reader. */
import { write } from "node:fs";

/** Lines that wait for the one being written; beyond that they are dropped. */
const mostWaiting = 1_000;

/** Until a pipe that is full and was opened not to wait is tried again. */
const retryMs = 50;

export interface LineOutput {
  /** Takes a line with its line break. Never throws and never waits. */
  write(line: string): void;
}

/**
 * Writes lines to a file descriptor, one after the other, in another thread: a disk without room or a reader that stalls costs lines,
 * never an answer. How many were dropped is said as soon as a line can be written again.
 *
 * @param dropped the line that tells it
 */
export function lineOutput(fd: number, dropped: (lines: number) => string): LineOutput {
  const waiting: string[] = [];
  let lost = 0;
  let isWriting = false;
  // A line cut short by a full disk must not run into the next.
  let isTorn = false;

  function next(): void {
    const told = lost;
    const line = told > 0 ? dropped(told) : waiting.shift();
    isWriting = line !== undefined;
    if (line !== undefined) put(Buffer.from(isTorn ? `\n${line}` : line), told);
  }

  function put(bytes: Buffer, told: number): void {
    write(fd, bytes, (error, written) => {
      if (error?.code === "EAGAIN") setTimeout(put, retryMs, bytes, told);
      else if (error) giveUp(told);
      else if (written < bytes.length) {
        isTorn = true;
        put(bytes.subarray(written), told);
      } else {
        isTorn = false;
        lost -= told;
        next();
      }
    });
  }

  /** Tries no more before there is something new to say: a full disk would keep the processor busy. */
  function giveUp(told: number): void {
    lost += waiting.length + (told > 0 ? 0 : 1);
    waiting.length = 0;
    isWriting = false;
  }

  return {
    write(line) {
      if (waiting.length >= mostWaiting) lost += 1;
      else waiting.push(line);
      if (!isWriting) next();
    },
  };
}

/**
 * When the reader of standard output or error is gone (EPIPE), a Node process ends with an unhandled error; a server has to keep running.
 */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
