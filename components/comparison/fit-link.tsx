import type { Document } from "#lib/content/documents.ts";
import { routes } from "#lib/site/addresses.ts";

/** The way from a comparison in a list to its fit questions; named in full for who hears links one by one. */
export function FitLink({ comparison }: { comparison: Document<"comparisons"> }) {
  return (
    <p>
      <a href={routes.fit(comparison.id)} aria-label={`Which fits you? ${comparison.data.title}`}>
        Which fits you?
      </a>
    </p>
  );
}
