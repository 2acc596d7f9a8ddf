import type { Labels } from "#lib/site/labels.ts";

/** The consents that were ever published. Each one's words are labels (`lead.consents`). */
export type ConsentVersion = keyof Labels["lead"]["consents"];

const published = ["2026-11"] as const satisfies readonly ConsentVersion[];

/**
 * What the form shows today. The tick box's value is the version, so a page that was cached before a change still says exactly
 * which words its reader saw. To change the words: add a version to the labels and to the list above, and point this at it.
 */
export const currentConsent: ConsentVersion = "2026-11";

/** The published version of a name, or undefined where no such version was ever published. */
export function consentVersion(name: string): ConsentVersion | undefined {
  return published.find((version) => version === name);
}

/** The words of a version as they are stored: those that its reader saw. */
export function consentText(version: ConsentVersion, { consents }: Labels["lead"]): string {
  return consents[version]<string>((words) => words).join("");
}
