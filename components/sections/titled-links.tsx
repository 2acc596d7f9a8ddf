import type { PageLink } from "#lib/kinds/parts.ts";

/** Other pages by their titles, below a heading; nothing where there are none. */
export function TitledLinks({ id, title, links }: { id: string; title: string; links: PageLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
