/** Git, as the commands that look after a site's repository use it. */
import { execFile, spawnSync } from "node:child_process";

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

/** Longer than anybody waits for a hook; a program that asks for a password, which nobody can type here, ends as well. */
const longestMs = 300_000;
const mostOutput = 64_000_000;

/**
 * The same for a server, which has others to answer in the meantime. Git asks no questions (nobody is at the terminal) and speaks English.
 *
 * @example (await asyncGitIn(root)("rev-parse", "HEAD")).stdout
 */
export function asyncGitIn(folder: string): (...parameters: string[]) => Promise<GitResult> {
  return (...parameters) =>
    new Promise((resolve) => {
      const options = {
        cwd: folder,
        encoding: "utf8",
        timeout: longestMs,
        maxBuffer: mostOutput,
        env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
      } as const;
      const child = execFile("git", parameters, options, (error, stdout, stderr) => {
        const code = typeof error?.code === "number" ? error.code : null;
        resolve({ status: error ? code : 0, stdout, stderr });
      });
      child.stdin?.end();
    });
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
