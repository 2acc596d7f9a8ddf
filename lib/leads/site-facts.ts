import type { OwnLabels } from "#lib/site/labels.ts";

/** What mails and pages say about the company; from `content/company.yaml`. */
export interface SiteFacts {
  readonly companyName: string;
  /** In which visitors and the team are written to. */
  readonly language: string;
  /** The labels that the company words itself. */
  readonly ownLabels: OwnLabels;
  /** As a person would write it. */
  readonly telephone: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The origin that takes forms and answers links in mails, where another server has the pages. */
  readonly leadsOrigin?: string;
}
