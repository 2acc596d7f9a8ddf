/**
 * What was written into each document and what it replaced, a line each in `.cache/studio/journal`: the steps back and forth, also in a
 * later session. A line that is missing (the server was killed just then) costs a step back and no text.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const step = z.object({
  /** ISO 8601. */
  at: z.string(),
  /** `kept`: could not be written, and waits to be brought back. */
  act: z.enum(["save", "undo", "redo", "kept"]),
  /** Digests of texts; without `from` the document was new, without `to` it was removed. */
  from: z.string().optional(),
  to: z.string().optional(),
});
export type Step = z.infer<typeof step>;

export interface Journal {
  /** @throws the system's error */
  note(file: string, entry: Omit<Step, "at">): void;
  /** The oldest first. */
  of(file: string): Step[];
}

/** What can be taken back and what can be done again, the nearest last. */
export interface Steps {
  back: Step[];
  forth: Step[];
}

/** @param folder `.cache/studio` */
export function journalIn(folder: string): Journal {
  const inside = join(folder, "journal");
  const pathOf = (file: string) => join(inside, `${file.replaceAll("/", "__")}.jsonl`);
  return {
    note(file, entry) {
      mkdirSync(inside, { recursive: true });
      const opened = openSync(pathOf(file), "a");
      try {
        // What was cut off by a full disk or a killed process must not swallow this line.
        writeSync(opened, `\n${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
        fsyncSync(opened);
      } finally {
        closeSync(opened);
      }
    },
    of(file) {
      const path = pathOf(file);
      const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
      return lines.flatMap((line) => stepIn(line) ?? []);
    },
  };
}

function stepIn(line: string): Step | undefined {
  try {
    return step.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** @param entries the journal of one document, the oldest first */
export function stepsOf(entries: readonly Step[]): Steps {
  const back: Step[] = [];
  const forth: Step[] = [];
  for (const entry of entries) {
    if (entry.act === "save") {
      back.push(entry);
      forth.length = 0;
    } else if (entry.act === "undo") forth.push(...back.splice(-1));
    else if (entry.act === "redo") back.push(...forth.splice(-1));
  }
  return { back, forth };
}
