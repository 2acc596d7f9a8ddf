import { type CheckResult, checkMemory, inspectContent } from "../../../content/check/check.ts";
import { publishedCommit } from "./worktrees.ts";

export interface PublishedContent {
  /** What the check says of what visitors get. It is read anew after a publication, and each hour: some problems come with a day. */
  checked(now: Date): Promise<CheckResult>;
}

/** @param root the folder of what visitors get */
export function publishedContent(root: string): PublishedContent {
  const memory = checkMemory();
  let kept: { of: string; result: Promise<CheckResult> } | undefined;
  return {
    checked(now) {
      const of = `${publishedCommit(root)} ${now.toISOString().slice(0, "2026-01-01T00".length)}`;
      if (kept?.of !== of) {
        const result = inspectContent({ root, now, memory, keep: true });
        kept = { of, result };
        result.catch(() => {
          kept = undefined;
        });
      }
      return kept.result;
    },
  };
}
