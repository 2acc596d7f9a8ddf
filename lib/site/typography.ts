/** The quotation marks of a language: around what is quoted, and around what is quoted inside that. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const apostrophe = "’";

/** What a quotation mark that opens may follow, apart from another one. */
const beforeOpening = /[\s([{¿¡\u2013\u2014/“„‚‘«‹-]/;

/**
 * Straight quotes as an author types them become the language's own, straight apostrophes the printed one, and three dots an ellipsis;
 * nothing else changes. Applied once, where a document is read, so that page, graph, card and feed print the same characters.
 *
 * @example typographic(`"It's down," she said...`, ["“", "”", "‘", "’"]) // “It’s down,” she said…
 */
export function typographic(text: string, marks: QuotationMarks): string {
  return withEllipses(withQuotationMarks(text, marks));
}

/**
 * Words as a headline, which begins with a capital unless their first word has capitals elsewhere.
 *
 * @example capitalized("three-two-one rule", "en-US") // "Three-two-one rule"; "vCIO" stays as it is
 */
export function capitalized(words: string, language: string): string {
  return words.replace(
    /^\p{Ll}+(?!\p{L})/u,
    (word) => word.charAt(0).toLocaleUpperCase(language) + word.slice(1),
  );
}

export function withEllipses(text: string): string {
  return text.replace(/\.{3,}/g, "…");
}

/** The text with quotation marks and apostrophes in place of straight ones, each where the straight one was. */
export function withQuotationMarks(
  text: string,
  [open, close, innerOpen, innerClose]: QuotationMarks,
): string {
  let opened = -1;
  let innerQuotations = 0;
  return text.replace(/["']/g, (sign, index: number) => {
    const [before = " ", after = " "] = [text[index - 1], text[index + 1]];
    const opens = /\S/.test(after) && (opened === index - 1 || beforeOpening.test(before));
    if (sign === "'" && isApostrophe(text, index, opens || innerQuotations > 0)) return apostrophe;
    if (opens) opened = index;
    if (sign === '"') return opens ? open : close;
    innerQuotations += opens ? 1 : -1;
    return opens ? innerOpen : innerClose;
  });
}

/** Whether a straight quote is one: between letters, before a decade (`'90s`), and wherever no quotation can begin or end. */
function isApostrophe(text: string, index: number, mayQuote: boolean): boolean {
  if (!mayQuote || /^\d0s\b/.test(text.slice(index + 1))) return true;
  return /\p{L}/u.test(text[index - 1] ?? "") && /\p{L}/u.test(text[index + 1] ?? "");
}
