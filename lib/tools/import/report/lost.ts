/** What the proof misses on the new page and no other finding names: said here, so that nothing vanishes in silence. */
import { type Compared, type Lost, squeeze } from "../proof/lost.ts";
import type { Finding } from "./finding.ts";
import { type MissingKind, notOnPage } from "./rules/text.ts";

const names: Record<Lost["what"], MissingKind> = {
  text: "sentence",
  picture: "picture",
  link: "link",
  question: "question",
  keyword: "keyword",
};

/** One finding for each kind of thing that is lost, with all of them listed. */
export function lostFindings({ lost }: Compared, reported: readonly Finding[]): Finding[] {
  const said = squeeze(
    reported.map(({ message, before = "", after = "" }) => `${message}\n${before}\n${after}`).join("\n"),
  );
  // A finding names an address of the old site by its path.
  const path = (text: string) => text.replace(/^https?:\/\/[^/]+(?=\/.)/i, "");
  // What waits in a comment of the file came there with a finding of its own.
  const silent = lost.filter(({ text, waiting }) => !waiting && !said.includes(squeeze(path(text))));
  return [...Map.groupBy(silent, ({ what }) => what)].map(([what, items]) =>
    notOnPage(
      { what: names[what], number: items.length },
      { before: items.map(({ text }) => text).join("\n") },
    ),
  );
}
