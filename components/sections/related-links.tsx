import type { PageLink } from "#lib/kinds/parts.ts";

/** What leads on to other pages, after a page's own text; nothing where there is none. */
export function RelatedLinks({ title, links }: { title: string; links: PageLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="related">
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path}>{link.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
