import type { Library } from "#lib/content/library.ts";

/** The raised number that leads to a source. */
export function NoteLink({ library, number }: { library: Library; number: number }) {
  return (
    <sup className="note">
      <a href={`#source-${number}`} aria-label={library.labels.article.sourceNote(number)}>
        {number}
      </a>
    </sup>
  );
}
