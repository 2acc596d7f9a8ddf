/** A shortcode as it was read, and what its rule may ask for. */

export interface Shortcode {
  attributes: Map<string, string>;
  /** Attributes without a name, in order: `[embed https://…]`. */
  values: string[];
  /** What is between the tags; empty where there is no closing tag. */
  content: string;
}

export interface ShortcodeContext {
  /** The picture of the media library with that number, as HTML; empty where the export has none. */
  picture: (id: number) => string;
  /** Takes a note's HTML; answers the reference to put in the text. */
  footnote: (html: string) => string;
}
