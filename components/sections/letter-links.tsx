import type { SiteContent } from "#lib/content/site-content.ts";
import type { Letter } from "#lib/kinds/hub/letters.ts";

interface LetterLinksProps {
  siteContent: SiteContent;
  letters: Letter[];
}

/** A row of letters to jump by. */
export function LetterLinks({ siteContent, letters }: LetterLinksProps) {
  return (
    <nav aria-label={siteContent.labels.hub.letters} className="chips">
      <ul>
        {letters.map(({ name, anchor }) => (
          <li key={name}>
            <a href={`#${anchor}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
