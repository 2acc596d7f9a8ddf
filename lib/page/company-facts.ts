import type { CompanyData } from "../content/schema/company.ts";
import type { SiteContent } from "../content/site-content.ts";
import type { Labels } from "../site/labels.ts";
import { formatDays, formatHours } from "../site/opening-hours.ts";

/** A line of what the company says of itself; absent parts of content/company.yaml have no line. */
export interface CompanyFact {
  name: string;
  value: string;
}

/** What the graph tells machines of the company and no other part of the site shows, in words for people. */
export function companyFacts(company: CompanyData, labels: Labels): CompanyFact[] {
  const { legalName, foundingDate, areaServed, knowsAbout, priceRange } = company;
  const names = labels.layout.company;
  const lines: [string, string | undefined][] = [
    [names.legalName, legalName],
    [names.founded, foundingDate],
    [names.areaServed, areaServed?.join("; ")],
    [names.expertise, knowsAbout?.join("; ")],
    [names.priceRange, priceRange],
  ];
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** Where the company works, as a service says it. */
export function servedWhere({ company: { areaServed }, labels }: SiteContent): string | undefined {
  return areaServed && labels.layout.company.served(areaServed.join("; "));
}

/** The company's page elsewhere by the name of its site: `linkedin.com`. */
export function profileName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}

/** When the company is open, a line for each set of days: `Monday–Friday, 7:30 AM–5:30 PM`. */
export function openingLines({ openingHours, language }: CompanyData, labels: Labels): string[] {
  return (openingHours ?? []).map(({ days, opens, closes }) =>
    labels.layout.openingTimes(formatDays(days, language), formatHours(opens, closes, language)),
  );
}
