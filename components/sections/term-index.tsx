import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { underLetters } from "#lib/kinds/hub/letters.ts";
import type { PageLink } from "#lib/kinds/parts.ts";
import { LetterLinks } from "./letter-links.tsx";

interface TermIndexProps {
  siteContent: SiteContent;
  links: PageLink[];
}

/** Terms with their definitions under their first letter. */
export function TermIndex({ siteContent, links }: TermIndexProps) {
  const letters = underLetters(links, siteContent.company.language);
  return (
    <>
      <LetterLinks siteContent={siteContent} letters={letters} />
      <div className="initials">
        {letters.map(({ name, anchor, links: terms }) => (
          <section key={name} className="initial" aria-labelledby={anchor}>
            <h2 id={anchor}>{name}</h2>
            <ul className="link-list">
              {terms.map(({ path, title, description }) => (
                <li key={path}>
                  <h3>
                    <a href={path}>
                      <Unbroken>{title}</Unbroken>
                    </a>
                  </h3>
                  <p>{description}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
