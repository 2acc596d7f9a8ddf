import { siteContent } from "#lib/content/site-content.ts";

/** Where a client goes; undefined for a company that names no such place. */
export function clientLinks(): { label: string; href: string }[] | undefined {
  const { company, labels } = siteContent();
  const { clientPortal, remoteSupport, status } = company.links ?? {};
  const names = labels.layout.clientLinks;
  const links = [
    { label: names.clientPortal, href: clientPortal },
    { label: names.remoteSupport, href: remoteSupport },
    { label: names.status, href: status },
  ].flatMap(({ label, href }) => (href ? [{ label, href }] : []));
  return links.length > 0 ? links : undefined;
}

/** Links as a list of navigation. */
export function LinkItems({ links }: { links: { label: string; href: string }[] }) {
  return (
    <ul>
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
