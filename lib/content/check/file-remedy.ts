/** What to do with a file that is neither a page nor a picture. */
import { downloadEndings } from "../../forms/downloads.ts";
import { videoEndings } from "../../mdx/definition.ts";

/** @param ending in lowercase, without a dot: `pdf` */
export function fileRemedy(ending: string): string {
  const takes = (endings: readonly string[]) => endings.includes(ending);
  const own = takes(downloadEndings)
    ? 'Put it into public/downloads/ and write <Download file="/downloads/…" title="…" />, or link'
    : takes(videoEndings)
      ? 'Put it into public/videos/ with its captions and write <Video title="…" file="/videos/…" captions="/videos/…" />, or link'
      : "Link";
  return `${own} to it with https:// where it is published.`;
}
