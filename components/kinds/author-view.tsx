import { PageShell } from "#components/layout/page-shell.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import type { AuthorPage } from "#lib/kinds/person/page.ts";

export function AuthorView({ page }: { page: AuthorPage }) {
  const { role, knowsAbout, credentials, sameAs } = page.person.data;
  return (
    <PageShell page={page} kicker={role}>
      <dl className="contact-ways">
        <Entries name="Knows about" values={knowsAbout} />
        <Entries name="Certificates" values={credentials} />
        {sameAs && (
          <div>
            <dt>Elsewhere</dt>
            <dd>
              {sameAs.map((url) => (
                <a key={url} rel="me" href={url}>
                  {new URL(url).hostname}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <ArticleList articles={page.entries} />
    </PageShell>
  );
}

function Entries({ name, values }: { name: string; values: string[] | undefined }) {
  if (!values) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{values.join(", ")}</dd>
    </div>
  );
}
