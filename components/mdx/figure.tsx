import { Drawing } from "./drawing.tsx";

interface FigureProps {
  /** A drawing of content/images. */
  src: string;
  alt: string;
  caption?: string | undefined;
}

/** A drawing with the line below it. */
export function Figure({ caption, ...drawing }: FigureProps) {
  return (
    <figure className="illustration">
      <Drawing {...drawing} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
