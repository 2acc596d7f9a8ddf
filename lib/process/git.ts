/** Git, as the commands that look after a site's repository use it. */
import { spawnSync } from "node:child_process";

export interface GitResult {
  /** 0 where git did it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

export type Git = (...parameters: string[]) => GitResult;

/**
 * Git in a folder. It never throws: what a status means is for the caller to say.
 *
 * @example gitIn(root)("rev-parse", "HEAD").stdout
 */
export function gitIn(folder: string): Git {
  return (...parameters) => {
    const { status, stdout, stderr } = spawnSync("git", parameters, { cwd: folder, encoding: "utf8" });
    return { status, stdout: stdout ?? "", stderr: stderr ?? "" };
  };
}

/** The lines of what git printed. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

/** Files as a message lists them, one to a line, cut where there are many. */
export function listed(files: readonly string[], most = 10): string {
  const more = files.length > most ? [`and ${files.length - most} more`] : [];
  return [...files.slice(0, most), ...more].map((line) => `  ${line}`).join("\n");
}
