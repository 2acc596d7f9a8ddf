/** The list of what a person has to do, the weightiest first. */
import {
  type ArticleReport,
  type Finding,
  type FindingKind,
  findingKinds,
  type ImportReport,
} from "./finding.ts";

const weight: Partial<Record<FindingKind, number>> = {
  conflict: 1,
  decide: 2,
  lost: 2.5,
  duplicate: 3,
  invisible: 4,
  differs: 5,
  "dead-link": 6,
  picture: 7,
  unplaced: 8,
};

/** The kinds that ask something of a person, the weightiest first. */
export const taskKinds: readonly FindingKind[] = findingKinds
  .filter((kind) => weight[kind] !== undefined)
  .toSorted((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0));

/** The heading above each kind of finding. */
export const kindTitles: Record<FindingKind, string> = {
  conflict: "Changed on both sides",
  decide: "To decide",
  lost: "Not on the new page",
  duplicate: "Twice on the site",
  invisible: "Claimed, but shown to nobody",
  differs: "Two answers in the source",
  unplaced: "Said by the old markup, with no place here",
  "dead-link": "Links that lead nowhere",
  picture: "Pictures to find",
  mended: "Mended",
  dropped: "Dropped",
  kept: "Kept, elsewhere",
};

export interface Task {
  /** Where it concerns; the same thing in many articles is one task. Empty for the import as a whole. */
  articles: ArticleReport[];
  finding: Finding;
}

/** What waits for a person, in the order to do it. */
export function tasks(report: ImportReport): Task[] {
  const byText = new Map<string, Task>();
  const add = (finding: Finding, article?: ArticleReport) => {
    if (weight[finding.kind] === undefined) return;
    const key = JSON.stringify([finding.kind, finding.text, finding.before]);
    const task = byText.get(key) ?? { articles: [], finding };
    if (article !== undefined && !task.articles.includes(article)) task.articles.push(article);
    byText.set(key, task);
  };
  for (const finding of report.general) add(finding);
  for (const article of report.articles) for (const finding of article.findings) add(finding, article);
  return [...byText.values()].sort((a, b) => (weight[a.finding.kind] ?? 0) - (weight[b.finding.kind] ?? 0));
}

/** How many articles ended how, in a fixed order; nothing for none. */
export function outcomeCounts(report: ImportReport): [string, number][] {
  const names = ["new", "updated", "unchanged", "conflict", "held", "skipped"] as const;
  return names
    .map((name): [string, number] => [name, report.articles.filter(({ outcome }) => outcome === name).length])
    .filter(([, count]) => count > 0);
}
