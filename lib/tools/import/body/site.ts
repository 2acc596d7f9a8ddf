/** What a body has to know of the world around it while it is converted: where links lead, and where pictures are. */
import type { Finding } from "../report/finding.ts";

export interface PictureSource {
  /** The address in the old page, or a `data:` address. */
  src: string;
  alt: string;
  caption: string;
  /** The number in the media library, where the markup names it. */
  id?: number;
}

/** A picture that is in `content/images/`, or the reason why it is not. */
export type PicturePlace =
  | { ok: true; file: string; alt: string }
  | { ok: false; finding: Finding; file?: string };

/** A link's new address, or why it leads nowhere: its words then stand alone, with `nowhere` as a comment beside them. */
export type LinkTarget = { href: string; finding?: Finding } | { nowhere: string; finding: Finding };

export interface Surroundings {
  link: (href: string) => LinkTarget;
  picture: (picture: PictureSource) => PicturePlace;
  /** A picture of the library as HTML, for galleries. */
  libraryPicture: (id: number) => string;
  reusableBlock: (id: number) => string | undefined;
  /** The notes of the block editor's footnotes, by their id. */
  footnotes: Map<string, string>;
}
