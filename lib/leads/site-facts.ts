import type { OwnLabels } from "#lib/site/labels.ts";

/** What mails and pages say about the company; from `content/company.yaml`. */
export interface SiteFacts {
  readonly companyName: string;
  /** In which visitors and the team are written to. */
  readonly language: string;
  /** What the company words itself of the labels; nothing where left out. */
  readonly ownLabels?: OwnLabels;
  /** As a person would write it. */
  readonly telephone: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
}
