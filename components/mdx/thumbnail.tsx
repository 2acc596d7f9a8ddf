import type { SiteContent } from "#lib/content/site-content.ts";
import type { ListDrawing } from "#lib/page/drawings.ts";
import { Drawing } from "./drawing.tsx";

interface ThumbnailProps {
  siteContent: SiteContent;
  drawing: ListDrawing | undefined;
}

/** A drawing beside an entry of a list, whose words say what it shows; nothing where there is none. */
export function Thumbnail({ siteContent, drawing }: ThumbnailProps) {
  return drawing && <Drawing siteContent={siteContent} src={drawing.src} alt="" />;
}
