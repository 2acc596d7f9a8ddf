import type { CompanyData } from "../content/schema/company.ts";

/** A line of what the company says of itself; absent parts of content/company.yaml have no line. */
export interface CompanyFact {
  name: string;
  value: string;
}

export const companyFactsTitle = "The company in brief";

/** What the graph tells machines of the company and no other part of the site shows, in words for people. */
export function companyFacts(company: CompanyData): CompanyFact[] {
  const { legalName, foundingDate, areaServed, knowsAbout, priceRange } = company;
  const lines: [string, string | undefined][] = [
    ["Registered name", legalName],
    ["Since", foundingDate],
    ["Where we work", areaServed?.join("; ")],
    ["What we know", knowsAbout?.join("; ")],
    ["Price level", priceRange],
  ];
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** Where the company works, as a service says it. */
export function servedWhere({ areaServed }: CompanyData): string | undefined {
  return areaServed && `Where: ${areaServed.join("; ")}.`;
}

/** The company's page elsewhere by the name of its site: `linkedin.com`. */
export function profileName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}

/** When the company is open, a line for each set of days: `Monday to Friday, 07:30–17:30`. */
export function openingLines({ openingHours }: CompanyData): string[] {
  return (openingHours ?? []).map(({ days, opens, closes }) => {
    const span = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0];
    return `${span}, ${opens}–${closes}`;
  });
}
