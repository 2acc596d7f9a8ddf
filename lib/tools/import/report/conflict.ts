/** A file that both a person and the source changed, as three texts a person can compare. */
import { createTwoFilesPatch } from "diff";
import type { Finding } from "./finding.ts";
import { changedOnBothSides } from "./rules/files.ts";

const longest = 20_000;

/** Shows what the source changed since the last import, and how to settle it. Neither text is touched. */
export function conflictFinding(
  file: string,
  texts: { base?: string; mine: string; theirs: string },
): Finding {
  const { base, mine, theirs } = texts;
  const how = base === undefined ? "new" : mine === "" ? "deleted" : "changed";
  return changedOnBothSides(
    { file, how },
    {
      before: patch("your change", base ?? "", mine),
      after: patch("the source's change", base ?? mine, theirs),
    },
  );
}

function patch(what: string, from: string, to: string): string {
  return createTwoFilesPatch("last import", what, from, to, "", "", { context: 1 }).slice(0, longest);
}
