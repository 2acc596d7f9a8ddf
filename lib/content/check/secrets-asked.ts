/** What no form may ask: it would be mailed, kept for years and read by people who need not know it. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:pass ?words?|pass ?codes?|pass ?phrases?|log-?in details|credentials|pins?(?= ?(?:code|number|$))|(?:security|access|verification|one time|recovery|backup|mfa|2fa) (?:codes?|answers?)|api keys?|private keys?)\b(?! (?:managers?|vaults?|polic(?:y|ies)|rules?|resets?|problems?|changes?))/i,
    "a password or a code",
  ],
  [
    /\b(?:(?:credit|debit|bank|payment|visa|master) ?cards?|card (?:numbers?|no\.?|details?|holder)|cvv2?|cvc2?|iban|(?:bank )?account (?:numbers?|no\.?)|routing numbers?|sort codes?)\b/i,
    "a card or bank account number",
  ],
  [
    /\b(?:ssn|social security|national insurance number|tax(?:payer)? id(?:entification)?|itin|passport (?:numbers?|no\.?)|driver[’']?s? licen[cs]e|date of birth|birth ?da(?:te|y)|mother[’']?s maiden name)\b/i,
    "a number or a date that proves who somebody is",
  ],
];

/**
 * What a text asks for that no form may ask, in words; undefined where it asks for nothing of the kind.
 *
 * @example secretIn("Your credit card number") // "a card or bank account number"
 * @example secretIn("Which password manager do you use?") // undefined
 */
export function secretIn(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s_-]+/g, " ")
    .replace(/\p{Cf}/gu, "");
  return secrets.find(([asks]) => asks.test(plain))?.[1];
}
