/** What the proof misses on the new page and no other finding names: said here, so that nothing vanishes in silence. */
import { type Compared, type Lost, squeeze } from "../proof/lost.ts";
import type { Finding } from "./finding.ts";

const names: Record<Lost["what"], [string, string]> = {
  text: ["sentence", "Copy what a reader needs."],
  picture: ["picture", "Put its file into content/images and write <Photo> for it, or leave it out."],
  link: ["link", "Write it where a reader needs it, or leave it out."],
  question: ["question", "Write it into 'faq' if its answer is true."],
  keyword: ["keyword", "Add it to 'keywords' if people search for it."],
};

/** One finding for each kind of thing that is lost, with all of them listed. */
export function lostFindings({ lost }: Compared, reported: readonly Finding[]): Finding[] {
  const said = squeeze(
    reported.map(({ text, before = "", after = "" }) => `${text}\n${before}\n${after}`).join("\n"),
  );
  // A finding names an address of the old site by its path.
  const path = (text: string) => text.replace(/^https?:\/\/[^/]+(?=\/.)/i, "");
  // What waits in a comment of the file came there with a finding of its own.
  const silent = lost.filter(({ text, waiting }) => !waiting && !said.includes(squeeze(path(text))));
  return Object.entries(names).flatMap(([what, [name, remedy]]): Finding[] => {
    const items = silent.filter((item) => item.what === what);
    if (items.length === 0) return [];
    const many =
      items.length === 1 ? `A ${name} of the source is` : `${items.length} ${name}s of the source are`;
    return [
      {
        kind: "lost",
        text: `${many} not on the new page. ${remedy}`,
        before: items.map(({ text }) => text).join("\n"),
      },
    ];
  });
}
