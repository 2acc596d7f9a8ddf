/** Who the company is: content/company.yaml, and its old name, address and numbers wherever a text has them. */
import { type Answers, none } from "./answers.ts";
import { hoursOf } from "./hours.ts";
import type { Before } from "./read.ts";
import { themeName } from "./theme-answers.ts";
import { withField, withoutField } from "./yaml-text.ts";

/** The fields of content/company.yaml that the answers decide; undefined: the company has none. */
export function companyFields(
  answers: Answers,
  { company, places }: Pick<Before, "company" | "places">,
): Record<string, unknown> {
  const answer = (name: string) => (answers[name] === none ? undefined : answers[name]);
  const hours = answer("hours") && hoursOf(answers.hours ?? "");
  const street = answer("street");
  const name = answers.name ?? company.name;
  const area = answer("area")
    ?.split(/\s*;\s*/)
    .filter(Boolean);
  const next = {
    name,
    legalName: answer("legal-name"),
    url: answers.url,
    tagline: answers.tagline,
    telephone: answers.phone,
    email: answers.email,
    address: street && {
      street,
      locality: answer("town"),
      ...(answer("region") && { region: answer("region") }),
      postalCode: answer("postal-code"),
      country: answer("country"),
    },
    openingHours: typeof hours === "object" ? hours : undefined,
    areaServed: area,
    timeZone: answers["time-zone"],
    description: renamer(answers, { company, places })(company.description),
    logo: { ...company.logo, alt: name },
    theme: themeName(answers),
  };
  // What nobody can know of another company: where its clients sign in, when it was founded, where it is on the map.
  return company.sample
    ? {
        ...next,
        links: undefined,
        geo: undefined,
        mainLocation: undefined,
        sameAs: undefined,
        sample: undefined,
      }
    : next;
}

/** Writes the fields into the file, each in its place. */
export function companyText(text: string, fields: Record<string, unknown>): string {
  return Object.entries(fields).reduce(
    (whole, [key, value]) =>
      value === undefined ? withoutField(whole, [key]) : withField(whole, key, value),
    text,
  );
}

/**
 * Writes the new name, phone number, email address and, for the sample, places wherever the old ones are; the longest first, so that the name
 * with its legal form does not lose its middle.
 */
export function renamer(
  answers: Answers,
  { company, places }: Pick<Before, "company" | "places">,
): (text: string) => string {
  const name = answers.name ?? company.name;
  const pairs: [string | undefined, string | undefined][] = [
    [company.legalName, answers["legal-name"] === none ? name : answers["legal-name"]],
    [company.name, name],
    [company.email, answers.email],
    [company.telephone, answers.phone],
    [company.url, answers.url],
  ];
  if (company.sample) {
    // "Ledger & Lane" of "Ledger & Lane IT", and the places without their state.
    pairs.push([company.name.replace(/\s+IT$/, ""), name]);
    const area = answers.area?.split(/\s*;\s*/) ?? [];
    for (const [index, old] of places.entries()) {
      const now = answers.area === none ? undefined : (area[index] ?? area[0]);
      pairs.push([old, now], [old.split(",")[0], now?.split(",")[0]]);
    }
  }
  const changes = new Map(
    pairs.filter(
      (pair): pair is [string, string] =>
        pair.every((word) => word !== undefined && word.length > 3) && pair[0] !== pair[1],
    ),
  );
  if (changes.size === 0) return (text) => text;
  const words = [...changes.keys()].sort((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const pattern = new RegExp(`(?<![\\w])(?:${words.join("|")})(?![\\w])`, "g");
  return (text) =>
    text.replace(pattern, (found, at: number) => {
      const now = changes.get(found) ?? found;
      // "Acme, Inc." at the end of a sentence has its period already.
      return now.endsWith(".") && text[at + found.length] === "." ? now.slice(0, -1) : now;
    });
}
