/** Verbs with their pronouns written on to them (*pregúntenos*, *responderle*): Spanish makes them freely, so no dictionary has them all. */

/** One pronoun or two, in the order that Spanish has them. */
const pronouns = /(?:(?:me|te|se|nos|os)?l[aeo]s?|me|te|se|nos|os)$/i;

/**
 * The form of the verb without its pronouns. A word that does not look like a verb with pronouns has none: an infinitive ends in -r; a gerund and
 * a command get an accent where pronouns move the stress away from their end.
 *
 * @example verbWithoutPronouns("pregúntenos") // "pregunte"
 * @example verbWithoutPronouns("empresalo") // undefined
 */
export function verbWithoutPronouns(word: string): string | undefined {
  const stem = word.replace(pronouns, "");
  const verb = stem.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  return stem !== word && (verb !== stem || /[aei]r$/i.test(verb)) ? verb : undefined;
}
