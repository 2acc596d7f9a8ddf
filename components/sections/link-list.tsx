import type { PageLink } from "#lib/kinds/parts.ts";

/** Pages as a grid of names with what they are about. */
export function LinkList({ links }: { links: PageLink[] }) {
  return (
    <ul className="link-list">
      {links.map(({ path, title, description }) => (
        <li key={path}>
          <h2>
            <a href={path}>{title}</a>
          </h2>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  );
}
