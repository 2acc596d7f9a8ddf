import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { SearchBox } from "#components/search/search-box.tsx";
import { library } from "#lib/content/library.ts";
import type { HubPage, PageLink } from "#lib/page/page.ts";

/** The search, and below it the alphabetical index of everything, which needs no script. */
export function SearchView({ page }: { page: HubPage }) {
  const letters = Map.groupBy(page.entries, ({ title }) => initial(title));
  return (
    <PageShell page={page}>
      <SearchBox />
      <section className="index" aria-labelledby="index">
        <h2 id="index">Everything from A to Z</h2>
        <Body page={page} body={page.body()} library={library()} />
        <nav aria-label="Letters" className="chips">
          <ul>
            {[...letters.keys()].map((letter) => (
              <li key={letter}>
                <a href={`#${anchor(letter)}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {[...letters].map(([letter, links]) => (
          <Letter key={letter} letter={letter} links={links} />
        ))}
      </section>
    </PageShell>
  );
}

function Letter({ letter, links }: { letter: string; links: PageLink[] }) {
  return (
    <section aria-labelledby={anchor(letter)} className="letter">
      <h3 id={anchor(letter)}>{letter}</h3>
      <ul>
        {links.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The letter a title is filed under: without its accent, and one place for all that begins with no letter. */
function initial(title: string): string {
  const first = title.normalize("NFD").charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : "0–9";
}

function anchor(letter: string): string {
  return `letter-${letter === "0–9" ? "other" : letter.toLowerCase()}`;
}
