import { Unbroken } from "#components/ui/unbroken.tsx";
import type { PageLink } from "#lib/kinds/parts.ts";

/** Pages as a grid of names with what they are about. */
export function LinkList({ links }: { links: PageLink[] }) {
  return (
    <ul className="link-list">
      {links.map(({ path, title, description }) => (
        <li key={path}>
          <h2>
            <a href={path}>
              <Unbroken>{title}</Unbroken>
            </a>
          </h2>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  );
}
