/** The raised number that leads to a source. */
export function NoteLink({ number }: { number: number }) {
  return (
    <sup className="note">
      <a href={`#source-${number}`} aria-label={`Source ${number}`}>
        {number}
      </a>
    </sup>
  );
}
