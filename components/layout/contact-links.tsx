import type { SiteContent } from "#lib/content/site-content.ts";
import type { Breadcrumb } from "#lib/kinds/page.ts";

/** Where a client goes; undefined for a company that names no such place. */
export function clientLinks({ company, labels }: SiteContent): { label: string; href: string }[] | undefined {
  const { clientPortal, remoteSupport, status } = company.links ?? {};
  const names = labels.layout.clientLinks;
  const links = [
    { label: names.clientPortal, href: clientPortal },
    { label: names.remoteSupport, href: remoteSupport },
    { label: names.status, href: status },
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []));
  return links.length > 0 ? links : undefined;
}

interface LinkItemsProps {
  links: { label: string; href: string }[];
  /** The way to the page they are on: the page itself is marked, and the section it belongs to. */
  breadcrumbs?: readonly Breadcrumb[];
}

/** Links as a list of navigation. */
export function LinkItems({ links, breadcrumbs = [] }: LinkItemsProps) {
  const current = (href: string) => {
    if (href === breadcrumbs.at(-1)?.path) return { "aria-current": "page" } as const;
    return breadcrumbs.some(({ path }) => path === href) ? ({ "aria-current": "true" } as const) : {};
  };
  return (
    <ul>
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href} {...current(href)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
