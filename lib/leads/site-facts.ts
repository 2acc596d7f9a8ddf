import { partsOfFormId } from "#lib/forms/fields.ts";
import { type Labels, labelsOf, type OwnLabels, type Wording } from "#lib/site/labels.ts";

/** What mails and pages say about the company; from `content/company.yaml`. */
export interface SiteFacts {
  readonly companyName: string;
  /** In which the team is written to, and whoever sent a form of the site's first language. */
  readonly language: string;
  /** The labels that the company words itself. */
  readonly ownLabels: OwnLabels;
  /** The site's other languages, by their folders: `es`. */
  readonly translations?: ReadonlyMap<string, Wording>;
  /** As a person would write it. */
  readonly telephone: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The origin that takes forms and answers links in mails, where another server has the pages. */
  readonly leadsOrigin?: string;
}

/** The words for the team. */
export function teamLabels({ language, ownLabels }: SiteFacts): Labels {
  return labelsOf(language, ownLabels);
}

/** The words for whoever sent a form: in its language. @param form its id; absent where nobody knows which it was */
export function visitorLabels(site: SiteFacts, form: string | undefined): Labels {
  const { folder = "" } = partsOfFormId(form ?? "");
  const { language, ownLabels } = site.translations?.get(folder) ?? site;
  return labelsOf(language, ownLabels);
}

/** The home page in the language of a form, without a slash at the end in the site's first. */
export function homeOf({ origin, translations }: SiteFacts, form: string): string {
  const { folder } = partsOfFormId(form);
  return folder !== undefined && translations?.has(folder) ? `${origin}/${folder}/` : origin;
}
