import type { SiteContent } from "#lib/content/site-content.ts";
import { Drawing } from "./drawing.tsx";
import { DrawingLabels } from "./drawing-labels.tsx";

interface FigureProps {
  siteContent: SiteContent;
  /** A drawing of content/images. */
  src: string;
  alt: string;
  /** Words below its parts, from left to right. */
  labels?: readonly string[] | undefined;
  caption?: string | undefined;
  inHead?: boolean;
}

/** A drawing with the names of its parts and the line below it. */
export function Figure({ labels, caption, ...drawing }: FigureProps) {
  return (
    <figure className="illustration">
      <Drawing {...drawing} />
      <DrawingLabels labels={labels} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
