import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { library } from "#lib/content/library.ts";
import type { TermPage } from "#lib/page/page.ts";
import { pageName } from "#lib/page/parts.ts";
import { routes } from "#lib/site/addresses.ts";
import { Sources } from "./sources.tsx";

export function TermView({ page }: { page: TermPage }) {
  const content = library();
  const { definition, alsoCalled, related } = page.term.data;
  return (
    <PageShell
      page={page}
      width="text"
      kicker={<a href={routes.glossary()}>{pageName(content, "glossary")}</a>}
      lead={<p className="standfirst">{definition}</p>}
    >
      {alsoCalled && <p className="byline">Also called {alsoCalled.join(", ")}.</p>}
      <Body page={page} body={page.body()} library={content} />
      <Sources page={page} />
      {related && (
        <section className="related">
          <h2>Terms beside it</h2>
          <ul>
            {related.map((id) => (
              <li key={id}>
                <a href={routes.term(id)}>{content.get("glossary", id).data.term}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageShell>
  );
}
