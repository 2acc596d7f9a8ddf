/**
 * The consent a visitor gives with the form. The tick box's value is the version, so a page that was cached before a change
 * still says exactly which words its reader saw. To change the words: add a version below and point `currentConsent` at it;
 * never edit or remove one that has been published.
 */
export interface ConsentText {
  readonly version: string;
  readonly text: string;
}

const november2026: ConsentText = {
  version: "2026-11",
  text: "You may store what I have entered here and use it to answer me, as the privacy page describes.",
};

/** The words the form shows today. */
export const currentConsent: ConsentText = november2026;

const published: readonly ConsentText[] = [november2026];

/** The words of a published version, or undefined where no such version was ever published. */
export function consentByVersion(version: string): ConsentText | undefined {
  return published.find((consent) => consent.version === version);
}
