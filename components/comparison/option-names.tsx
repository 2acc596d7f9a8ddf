import type { Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";
import { listParts } from "#lib/site/format.ts";

interface OptionNamesProps {
  library: Library;
  comparison: Document<"comparisons">;
}

/** `Managed IT or Break/fix`, each name in its option's color. */
export function OptionNames({ library, comparison }: OptionNamesProps) {
  const options = comparison.data.options.map((id) => library.get("options", id).data);
  const names = options.map(({ name }) => name);
  return listParts(names, library.company.language, "disjunction").map((part) =>
    "between" in part ? (
      <span key={`after ${part.after}`} className="versus">
        {part.between}
      </span>
    ) : (
      <span key={names[part.index]} className={`opt-ink opt-${options[part.index]?.color}`}>
        {names[part.index]}
      </span>
    ),
  );
}
