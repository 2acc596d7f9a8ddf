import { diffArrays } from "diff";

export const differenceGroups = ["Files", "Head", "Tree", "Attributes", "Text", "Graph", "Markdown"] as const;

/** One thing that is not as it was; the same thing on many pages is one difference. */
export interface Difference {
  group: (typeof differenceGroups)[number];
  /** What went, each line with a minus, and what came, each with a plus. */
  what: string;
}

/** A run of a sequence that was replaced by another; either may be empty. */
export interface Change<Item> {
  before: Item[];
  after: Item[];
}

/** Beyond this many steps two sequences have little in common, and a list of the steps would not help. */
const mostSteps = 3_000;

/**
 * What has to be replaced to make one sequence of the other.
 *
 * @param textOf what is compared of an item
 */
export function changesBetween<Item>(
  before: Item[],
  after: Item[],
  textOf: (item: Item) => string,
): Change<Item>[] {
  const parts = diffArrays(before, after, {
    comparator: (left, right) => textOf(left) === textOf(right),
    maxEditLength: mostSteps,
  });
  if (!parts) return [{ before, after }];
  const changes: Change<Item>[] = [];
  let open: Change<Item> | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      changes.push(open);
    }
    (added ? open.after : open.before).push(...value);
  }
  return changes;
}

/** A change as it is printed. */
export function printed(before: string[], after: string[]): string {
  return [...before.map((line) => `- ${line}`), ...after.map((line) => `+ ${line}`)].join("\n");
}
