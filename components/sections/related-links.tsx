import { LinkLines, type LinkLinesProps } from "./link-lines.tsx";

interface RelatedLinksProps extends LinkLinesProps {
  title: string;
}

/** What leads on to other pages, after a page's own text; nothing where there is none. */
export function RelatedLinks({ title, links }: RelatedLinksProps) {
  if (links.length === 0) return null;
  return (
    <section className="related">
      <h2>{title}</h2>
      <LinkLines links={links} />
    </section>
  );
}
