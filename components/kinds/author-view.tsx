import { PageShell } from "#components/layout/page-shell.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { AuthorPage } from "#lib/kinds/person/page.ts";
import { formatsOf } from "#lib/site/formats.ts";

export function AuthorView({ page }: { page: AuthorPage }) {
  const { company, labels } = siteContent();
  const { role, knowsAbout, credentials, sameAs } = page.person.data;
  return (
    <PageShell page={page} kicker={role}>
      {(knowsAbout || credentials || sameAs) && (
        <dl className="contact-ways">
          {knowsAbout && (
            <Entry name={labels.author.expertise} value={formatsOf(company.language).list(knowsAbout)} />
          )}
          {credentials && (
            <Entry
              name={labels.author.certifications}
              value={formatsOf(company.language).list(credentials)}
            />
          )}
          {sameAs && (
            <div>
              <dt>{labels.author.profiles}</dt>
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
      )}
      <ArticleList articles={page.entries} />
      <CallToAction {...labels.form.learn} />
    </PageShell>
  );
}

function Entry({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
