/** What the import has to say about one article. */

/**
 * What happened to a thing:
 * `mended` had one right answer; `lost` is what the new page misses and nothing else explains; `dropped` is gone on purpose; `decide` waits for a person; `invisible` was claimed in
 * the markup and shown to nobody; `unplaced` was said there and has no field here; `differs` is said twice, differently; `dead-link`, `duplicate`, `picture` name what they are; `conflict` is a file changed by hand and in
 * the source; `kept` went somewhere unexpected.
 */
export const findingKinds = [
  "conflict",
  "decide",
  "lost",
  "duplicate",
  "invisible",
  "differs",
  "unplaced",
  "dead-link",
  "picture",
  "mended",
  "dropped",
  "kept",
] as const;

export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  kind: FindingKind;
  /** One sentence: what, and what to do where somebody has to do something. */
  text: string;
  before?: string;
  after?: string;
}

/** How one source document ended. */
export type Outcome = "new" | "updated" | "unchanged" | "conflict" | "held" | "skipped";

export interface ArticleReport {
  title: string;
  /** The published address, or the source file. */
  from: string;
  /** The file in the content folder, where there is one. */
  file?: string;
  outcome: Outcome;
  findings: Finding[];
}

export interface ImportReport {
  articles: ArticleReport[];
  /** What concerns a whole source file or the whole import. */
  general: Finding[];
}
