/** Scripts that are written from right to left (Unicode, `Script` and bidirectional class R or AL), by their ISO 15924 codes. */
const rightToLeft: ReadonlySet<string | undefined> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Nkoo",
  "Rohg",
  "Syrc",
  "Thaa",
]);

/**
 * The value of `dir` for texts in a language; undefined where HTML takes it for granted.
 *
 * @param language a BCP 47 tag
 * @example textDirection("ar-EG") // "rtl"
 */
export function textDirection(language: string): "rtl" | undefined {
  return rightToLeft.has(new Intl.Locale(language).maximize().script) ? "rtl" : undefined;
}
