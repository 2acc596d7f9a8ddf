import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { SearchBox } from "#components/search/search-box.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { LetterLinks } from "#components/sections/letter-links.tsx";
import { type Letter, underLetters } from "#lib/kinds/hub/letters.ts";
import type { HubPage } from "#lib/kinds/hub/page.ts";
import type { ViewProps } from "./view-props.ts";

/** The search, and below it the alphabetical index of everything, which needs no script. */
export function SearchView({ page, siteContent }: ViewProps<HubPage>) {
  const letters = underLetters(page.entries, siteContent.company.language);
  return (
    <PageShell page={page} siteContent={siteContent}>
      <SearchBox siteContent={siteContent} />
      <section className="index" aria-labelledby="index">
        <h2 id="index">{siteContent.labels.hub.everything}</h2>
        <Body page={page} body={page.body()} siteContent={siteContent} />
        <LetterLinks siteContent={siteContent} letters={letters} />
        {letters.map((letter) => (
          <Filed key={letter.name} {...letter} />
        ))}
      </section>
      <CallToAction siteContent={siteContent} {...siteContent.labels.form.learn} />
    </PageShell>
  );
}

function Filed({ name, anchor, links }: Letter) {
  return (
    <section aria-labelledby={anchor} className="letter">
      <h3 id={anchor}>{name}</h3>
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
