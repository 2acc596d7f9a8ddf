/** Verbs with their pronouns written on to them (*pregúntenos*, *responderle*): Spanish makes them freely, so no dictionary has them all. */

/** One pronoun or two, in the order that Spanish has them. */
const pronouns = [/(?:l[aeo]s?|me|te|se|nos|os)$/i, /(?:me|te|se|nos|os)l[aeo]s?$/i];

/**
 * What the verb may be without its pronouns: the *te* of *complételo* is its own ending, that of *comprártelo* is a pronoun. A word that does not
 * look like a verb with pronouns is none: an infinitive ends in -r; a gerund and a command get an accent where pronouns move the stress away
 * from their end.
 *
 * @example verbsWithoutPronouns("pregúntenos") // ["pregunte"]
 * @example verbsWithoutPronouns("complételo") // ["complete", "comple"]
 * @example verbsWithoutPronouns("empresalo") // []
 */
export function verbsWithoutPronouns(word: string): string[] {
  return pronouns.flatMap((pronoun) => {
    const stem = word.replace(pronoun, "");
    const verb = stem.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
    return stem !== word && (verb !== stem || /[aei]r$/i.test(verb)) ? [verb] : [];
  });
}
