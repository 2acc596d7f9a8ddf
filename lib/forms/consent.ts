/** The words beside the box: plain text with links to pages of the site, so that what is shown and what is stored are one text. */

const link = /\[([^[\]]+)\]\((\/[^()\s]*)\)/;

/**
 * The words with each link as an element of the caller's.
 *
 * @example consentParts("As [the page](/privacy/) says.", (words, href) => `<${href}>${words}`) // ["As ", "</privacy/>the page", " says."]
 */
export function consentParts<Part>(
  text: string,
  linked: (words: string, href: string) => Part,
): (string | Part)[] {
  const pieces = text.split(link);
  return pieces.flatMap((piece, index): (string | Part)[] => {
    if (index % 3 === 1) return [linked(piece, pieces[index + 1] ?? "")];
    return index % 3 === 2 || piece === "" ? [] : [piece];
  });
}

/** The words as they are stored: those that their reader saw. */
export function consentWords(text: string): string {
  return consentParts(text, (words) => words).join("");
}
