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

/**
 * The attributes of words in another language than those around them (WCAG 2.2, 3.1.2); none where the language is the same. The
 * direction is said where it changes.
 *
 * @param language a BCP 47 tag; undefined where it is that of the words around
 * @param around the language of the words around
 */
export function languageAttributes(
  language: string | undefined,
  around: string,
): { lang?: string; dir?: "ltr" | "rtl" } {
  if (language === undefined) return {};
  const own = textDirection(language);
  return { lang: language, ...(own !== textDirection(around) && { dir: own ?? "ltr" }) };
}
