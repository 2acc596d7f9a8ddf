import type { SiteContent } from "#lib/content/site-content.ts";
import { storedData } from "#lib/page/stored-data.ts";

/** What the site keeps about whoever sends a form, form by form, and about whoever reads a page or writes one. */
export function StoredDataView({ siteContent }: { siteContent: SiteContent }) {
  const { forms, added, backups, passedOn, reading, studio } = storedData(siteContent);
  const { privacy } = siteContent.labels;
  return (
    <>
      {forms.map(({ title, path, lines }) => (
        <section key={path}>
          <h3>
            <a href={path}>{title}</a>
          </h3>
          <dl>
            {lines.map(({ term, words }) => (
              <div key={term}>
                <dt>
                  <strong>{term}</strong>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Lines title={privacy.added.title} lines={added} />
      {backups.length > 0 && <Lines title={privacy.backups.title} lines={backups} />}
      <Lines title={privacy.passedOn.title} lines={passedOn} />
      {reading.length > 0 && <Lines title={privacy.reading.title} lines={reading} />}
      {studio.length > 0 && <Lines title={privacy.studio.title} lines={studio} />}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
