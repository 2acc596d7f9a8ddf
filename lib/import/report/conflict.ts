/** A file that both a person and the source changed, as three texts a person can compare. */
import { createTwoFilesPatch } from "diff";
import type { Finding } from "./finding.ts";

const longest = 20_000;

/** Shows what the source changed since the last import, and how to settle it. Neither text is touched. */
export function conflictFinding(
  file: string,
  texts: { base?: string; mine: string; theirs: string },
): Finding {
  const { base, mine, theirs } = texts;
  const how = `Your file stays. Take over what you need, then import with --mine ${file} (yours is right) or --theirs ${file} (the source is).`;
  const why =
    base === undefined
      ? "The file was there before any import and says something else"
      : mine === ""
        ? "The file was deleted by hand, and the source still has it"
        : "The file was changed by hand, and the source changed too";
  return {
    kind: "conflict",
    text: `${why}: content/${file}. ${how}`,
    before: patch("your change", base ?? "", mine),
    after: patch("the source's change", base ?? mine, theirs),
  };
}

function patch(what: string, from: string, to: string): string {
  return createTwoFilesPatch("last import", what, from, to, "", "", { context: 1 }).slice(0, longest);
}
