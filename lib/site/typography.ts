/**
 * Straight quotes as an author types them become typographic ones, and three dots an ellipsis; nothing else changes.
 * Applied once, where a document is read, so that page, graph, card and feed print the same characters.
 *
 * @example typographic(`"It's down," she said...`) // “It’s down,” she said…
 */
export function typographic(text: string): string {
  return text
    .replace(/\.\.\./g, "…")
    .replace(/(^|[\s([{\u2013\u2014/-])"(?=\S)/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s([{\u2013\u2014“])'(?=\d0s\b)/g, "$1’")
    .replace(/(^|[\s([{\u2013\u2014“])'(?=\S)/g, "$1‘")
    .replace(/'/g, "’");
}
