import type { Finding } from "../check/source.ts";

/** What a finding says, with its remedy. */
export function inWords(finding: Finding): string {
  return [finding.message, finding.remedy].filter(Boolean).join(" ");
}
