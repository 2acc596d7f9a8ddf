import { siteContent } from "#lib/content/site-content.ts";
import type { PageLink } from "#lib/kinds/parts.ts";

/** Clients who had to decide the same, beside a comparison's verdict; nothing where none has agreed to be shown. */
export function CaseNotes({ links }: { links: PageLink[] }) {
  if (links.length === 0) return null;
  const { chose } = siteContent().labels.proof;
  return (
    <aside className="case-notes" aria-label={chose}>
      <p className="kicker">{chose}</p>
      <ul>
        {links.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
