import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { PageLink } from "#lib/kinds/parts.ts";

interface LinkListProps {
  siteContent: SiteContent;
  links: readonly PageLink[];
}

/** Pages as a grid of names with what they are about, and with their drawings where they have any. */
export function LinkList({ siteContent, links }: LinkListProps) {
  return (
    <ul className="link-list">
      {links.map(({ path, title, description, drawing }) => (
        <li key={path}>
          <Thumbnail siteContent={siteContent} drawing={drawing} />
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
