import type { Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";

interface OptionNamesProps {
  library: Library;
  comparison: Document<"comparisons">;
}

/** `Managed IT or Break/fix`, each name in its option's colour. */
export function OptionNames({ library, comparison }: OptionNamesProps) {
  return comparison.data.options.map((id, index) => {
    const { name, colour } = library.get("options", id).data;
    return (
      <span key={id}>
        {index > 0 && <span className="versus"> or </span>}
        <span className={`opt-ink opt-${colour}`}>{name}</span>
      </span>
    );
  });
}
