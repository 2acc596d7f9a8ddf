import { Sentence } from "#components/ui/sentence.tsx";
import type { Labels } from "#lib/site/labels.ts";

type FilterLabels = Labels["comparison"]["filter"];

interface ComparisonFilterProps {
  labels: FilterLabels;
  groups: string[];
  /** How many rows have even scores. */
  even: number;
  rows: number;
}

/**
 * What to read closely: the groups that matter, and only rows that differ. The stylesheet does the work, without
 * script: a row that is left out keeps its name and ratings and folds its words.
 */
export function ComparisonFilter({ labels, groups, even, rows }: ComparisonFilterProps) {
  const several = groups.length > 1;
  return (
    <fieldset className="filter">
      <legend>{several ? labels.groups : labels.rows}</legend>
      {several &&
        groups.map((group, index) => (
          <label key={group}>
            <input type="checkbox" className={`pick p${index + 1}`} /> {group}
          </label>
        ))}
      {even > 0 && even < rows && (
        <label>
          <input type="checkbox" className="comparison-filter-only" /> {labels.onlyDifferences}{" "}
          <small>{labels.evenRows(even, rows)}</small>
        </label>
      )}
    </fieldset>
  );
}

/** How many rows are folded. The stylesheet counts them, so this comes after the table in the source and is shown before it. */
export function FoldedRows({ labels, rows }: { labels: FilterLabels; rows: number }) {
  return (
    <p className="tally" role="status">
      <Sentence parts={labels.collapsed(<b />, rows)} />
    </p>
  );
}
