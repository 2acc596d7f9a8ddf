import type { PageLink } from "#lib/page/page.ts";

/** Terms under their first letter, with a row of letters to jump by; what begins with a digit stands under `0–9`. */
export function TermIndex({ links }: { links: PageLink[] }) {
  const letters = Map.groupBy(links, ({ title }) => initial(title));
  return (
    <>
      <nav className="chips letters" aria-label="Letters">
        <ul>
          {[...letters.keys()].map((letter) => (
            <li key={letter}>
              <a href={`#${idOf(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {[...letters].map(([letter, terms]) => (
        <section key={letter} className="letter" aria-labelledby={idOf(letter)}>
          <h2 id={idOf(letter)}>{letter}</h2>
          <ul className="link-list">
            {terms.map(({ path, title, description }) => (
              <li key={path}>
                <h3>
                  <a href={path}>{title}</a>
                </h3>
                <p>{description}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function initial(title: string): string {
  const letter = title.normalize("NFD").charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : "0–9";
}

function idOf(letter: string): string {
  return letter === "0–9" ? "letter-digits" : `letter-${letter.toLowerCase()}`;
}
