/** What the setup did, or would do, for the person who runs it. */
import { counted } from "../../shared/counted.ts";
import type { SetupResult } from "./run.ts";

/** @param done false: a plan, and nothing was changed */
export function setupReport({ removed, changed, notes, lists }: SetupResult, done: boolean): string {
  const parts = [
    list(
      `${done ? "Removed" : "Would remove"} ${counted(removed.length, "file")}:`,
      removed.map(({ file, reason }) => `${file}  (${reason})`),
    ),
    list(`${done ? "Rewrote" : "Would rewrite"} ${counted(changed.length, "file")}:`, changed),
    list(
      "Lists without a page until there is something to list:",
      lists.map((hub) => `/${hub}/`),
    ),
    list(
      `Read these again, because something they mention ${done ? "was" : "would be"} removed:`,
      notes.map(({ file, note }) => `${file}: ${note}`),
    ),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("\n\n") : "Everything is already as you answered.";
}

function list(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}\n${lines.map((line) => `  ${line}`).join("\n")}` : "";
}
