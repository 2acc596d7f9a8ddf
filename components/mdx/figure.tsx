import { Drawing } from "./drawing.tsx";

interface FigureProps {
  /** A drawing of content/images. */
  src: string;
  alt: string;
  caption?: string | undefined;
  /** Whether it is on the first screen. */
  first?: boolean;
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
