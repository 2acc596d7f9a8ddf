import type { PageLink } from "#lib/kinds/parts.ts";

export interface LinkLinesProps {
  links: readonly Pick<PageLink, "path" | "title">[];
}

/** Other pages by their titles, a line each; nothing where there are none. */
export function LinkLines({ links }: LinkLinesProps) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ path, title }) => (
        <li key={path}>
          <a href={path}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
