import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { writeFileAtomic } from "../../../shared/write-file-atomic.ts";

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** By source: the file it became, and the day that stands for a missing date. */
  entries: z.record(z.string(), z.strictObject({ file: z.string(), assumedDate: z.string().optional() })),
});

type StateData = z.infer<typeof stateSchema>;

/** How a file on disk compares with what was imported and what would be now. */
export type WriteOutcome = "new" | "updated" | "unchanged" | "conflict";

export interface WriteResult {
  outcome: WriteOutcome;
  /** For a conflict: the last import's text, the file's, the new one. No `base` where no import wrote the file. */
  conflict?: { base?: string; mine: string; theirs: string };
}

/** Which side a person chose for a file in conflict. */
export type Choice = "mine" | "theirs";

/** A state file that cannot be used; the message says what to do. */
export class StateError extends Error {
  override name = "StateError";
}

export class ImportState {
  private readonly folder: string;
  private readonly contentFolder: string;
  private readonly dryRun: boolean;
  private readonly data: StateData;
  private owners: Map<string, string> | undefined;
  private readonly choices: ReadonlyMap<string, Choice>;

  /** @param choices by file, `articles/x.mdx`: how a person settled a conflict. */
  constructor(contentFolder: string, dryRun: boolean, choices: ReadonlyMap<string, Choice> = new Map()) {
    this.contentFolder = contentFolder;
    this.folder = join(dirname(contentFolder), ".import");
    this.dryRun = dryRun;
    this.choices = choices;
    this.data = readState(join(this.folder, "state.json"));
  }

  /** The file a source became last time. */
  fileOf(key: string): string | undefined {
    return this.entry(key)?.file;
  }

  /** The keys and files of all sources imported so far. */
  files(): [string, string][] {
    return Object.entries(this.data.entries).map(([key, { file }]) => [key, file]);
  }

  /** The source a file was written from, while the file is there. */
  ownerOf(file: string): string | undefined {
    this.owners ??= new Map(this.files().map(([key, owned]) => [owned, key]));
    return existsSync(join(this.contentFolder, file)) ? this.owners.get(file) : undefined;
  }

  assumedDate(key: string): string | undefined {
    return this.entry(key)?.assumedDate;
  }

  /**
   * Writes a file where that loses nothing: three-way between the last import (base), the file (mine) and the new
   * text (theirs). A file changed or deleted by hand stays as it is.
   */
  write(key: string, file: string, text: string, assumedDate?: string): WriteResult {
    const target = join(this.contentFolder, file);
    const base = this.base(file);
    const mine = existsSync(target) ? readFileSync(target, "utf8") : undefined;
    const choice = this.choices.get(file);
    const settle = (outcome: WriteOutcome): WriteResult => {
      if (!this.dryRun) {
        if (base !== text) writeFileAtomic(this.basePath(file), text);
        this.owners?.set(file, key);
        this.data.entries[key] = { file, ...(assumedDate === undefined ? {} : { assumedDate }) };
      }
      return { outcome };
    };
    if (mine === text) return settle("unchanged");
    if (choice === "mine") return settle("unchanged");
    const untouched = mine === base || choice === "theirs";
    if (base !== undefined && text === base && !untouched) return settle("unchanged");
    if (mine === undefined ? base !== undefined && choice !== "theirs" : !untouched) {
      return {
        outcome: "conflict",
        conflict: { ...(base === undefined ? {} : { base }), mine: mine ?? "", theirs: text },
      };
    }
    if (!this.dryRun) writeFileAtomic(target, text);
    return settle(mine === undefined ? "new" : "updated");
  }

  /** After a post moved to another file: takes the old one away, unless a person changed it. Answers whether it is gone. */
  leave(file: string): boolean {
    const target = join(this.contentFolder, file);
    if (existsSync(target) && readFileSync(target, "utf8") !== this.base(file)) return false;
    if (!this.dryRun) {
      rmSync(target, { force: true });
      rmSync(this.basePath(file), { force: true });
    }
    return true;
  }

  /** Something worth keeping that is no content: what would be no valid MDX. Answers its path. */
  hold(file: string, text: string): string {
    const path = join(this.folder, "held", file);
    if (!this.dryRun) writeFileAtomic(path, text);
    return path;
  }

  /** To be called once, at the end. */
  save(): void {
    if (this.dryRun) return;
    const entries = Object.fromEntries(
      Object.entries(this.data.entries).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    writeFileAtomic(
      join(this.folder, "state.json"),
      `${JSON.stringify({ ...this.data, entries }, null, 2)}\n`,
    );
  }

  private entry(key: string): StateData["entries"][string] | undefined {
    return Object.hasOwn(this.data.entries, key) ? this.data.entries[key] : undefined;
  }

  private basePath(file: string): string {
    return join(this.folder, "base", file);
  }

  private base(file: string): string | undefined {
    const path = this.basePath(file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }
}

function readState(path: string): StateData {
  if (!existsSync(path)) return { version: 1, entries: {} };
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new StateError(
      `${path} cannot be read, so the import cannot tell its own text from yours. Take it back from version control, or move it away: files that differ will then be shown as conflicts, never overwritten.`,
    );
  }
}
