/**
 * What a language is called in another one, without its country.
 *
 * @param language a BCP 47 tag
 * @param reader the language that the name is in
 * @example languageName("en-US", "es") // "inglés"
 */
export function languageName(language: string, reader: string): string {
  const { language: primary } = new Intl.Locale(language);
  return new Intl.DisplayNames(reader, { type: "language" }).of(primary) ?? primary;
}

/**
 * A language's name in itself, as it stands alone.
 *
 * @example ownLanguageName("es-US") // "Español"
 */
export function ownLanguageName(language: string): string {
  const name = languageName(language, language);
  const [first = ""] = name;
  return `${first.toLocaleUpperCase(language)}${name.slice(first.length)}`;
}
