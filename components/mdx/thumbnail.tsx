import type { ListDrawing } from "#lib/page/drawings.ts";
import { Drawing } from "./drawing.tsx";

interface ThumbnailProps {
  drawing: ListDrawing | undefined;
}

/** A drawing beside an entry of a list, whose words say what it shows; nothing where there is none. */
export function Thumbnail({ drawing }: ThumbnailProps) {
  return drawing && <Drawing src={drawing.src} alt="" />;
}
