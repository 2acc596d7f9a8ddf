import type { OpeningHours } from "../content/schema/place-fields.ts";
import type { SiteContent } from "../content/site-content.ts";
import { openingTimes } from "../site/opening-hours.ts";

/** A line of what the company says of itself; absent parts of content/company.yaml have no line. */
export interface CompanyFact {
  name: string;
  value: string;
}

/** What the graph tells machines of the company and no other part of the site shows, in words for people. */
export function companyFacts({ company, labels }: SiteContent): CompanyFact[] {
  const { legalName, foundingDate, knowsAbout, priceRange, teamSize } = company;
  const names = labels.layout.company;
  const lines: [string, string | undefined][] = [
    [names.legalName, legalName],
    [names.founded, foundingDate],
    [labels.team.size, teamSize === undefined ? undefined : labels.team.people(teamSize)],
    [names.expertise, knowsAbout?.join("; ")],
    [names.priceRange, priceRange],
  ];
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** A page of another site by the name of that site: `linkedin.com`. */
export function profileName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}

/** When somebody is there, a line for each set of days: `Monday–Friday, 7:30 AM–5:30 PM`. */
export function openingLines(
  { company: { language }, labels }: SiteContent,
  openingHours: OpeningHours = [],
): string[] {
  return openingHours.map(({ days, opens, closes }) =>
    labels.layout.openingTimes(openingTimes(days, opens, closes, language)),
  );
}
