import { LinkLines, type LinkLinesProps } from "./link-lines.tsx";

interface TitledLinksProps extends LinkLinesProps {
  id: string;
  title: string;
}

/** Other pages by their titles, below a heading; nothing where there are none. */
export function TitledLinks({ id, title, links }: TitledLinksProps) {
  if (links.length === 0) return null;
  return (
    <section className="prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LinkLines links={links} />
    </section>
  );
}
