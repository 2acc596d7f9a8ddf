import type { ReactNode } from "react";
import { OptionNames } from "#components/comparison/option-names.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { Article, Library } from "#lib/content/library.ts";

interface DuelsProps {
  library: Library;
  entries: readonly { article: Article; comparison: Document<"comparisons"> }[];
  /** Set below each question. */
  after?: (comparison: Document<"comparisons">) => ReactNode;
}

/** Comparisons as a list: the options in their colors, and the question they answer. */
export function Duels({ library, entries, after }: DuelsProps) {
  return (
    <ul className="duels">
      {entries.map(({ article, comparison }) => (
        <li key={article.id} className="duel">
          <h3>
            <a href={article.path}>
              <OptionNames library={library} comparison={comparison} />
            </a>
          </h3>
          <p>{comparison.data.question}</p>
          {after?.(comparison)}
        </li>
      ))}
    </ul>
  );
}
