import type { FormData } from "#lib/content/schema/form.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { type Given, givenOf } from "#lib/leads/given.ts";
import { asciiDigits } from "#lib/leads/values.ts";
import type { Labels } from "#lib/site/labels.ts";

/** Where somebody is, as a browser fills it in: the narrowest first, as an address is read. */
const placeFields = ["street-address", "address-level2", "address-level1", "postal-code", "country-name"];

/**
 * What a lead looks like at a glance, in sentences made from what its sender gave and nothing else: how many they are, where they
 * are, what they read, compared and worked out.
 *
 * @example reasonsOf(lead, form, labels.mail.reasons) // ["25 people work with a computer there.", "They were reading the comparison “msp-vs-in-house”."]
 */
export function reasonsOf(
  lead: LeadTable,
  form: FormData | undefined,
  reasons: Labels["mail"]["reasons"],
): string[] {
  const place = placeIn(givenOf(lead, form), form);
  // The last line is the address that shows the answers.
  const answers = lead.fit === null ? 0 : lead.fit.split("\n").length - 1;
  const planned = Number(asciiDigits(new URLSearchParams(lead.scenario ?? "").get("people") ?? ""));
  return [
    ...(lead.people === null ? [] : [reasons.people(lead.people)]),
    ...(place === "" ? [] : [reasons.place(place)]),
    ...(lead.comparison === null ? [] : [reasons.comparison(lead.comparison)]),
    ...(answers > 0 ? [reasons.fit(answers)] : []),
    ...(lead.scenario === null ? [] : [planned > 0 ? reasons.costsFor(planned) : reasons.costs]),
  ];
}

function placeIn(given: readonly Given[], form: FormData | undefined): string {
  return placeFields
    .flatMap((kind) => {
      const names =
        form?.fields.filter(({ autocomplete }) => autocomplete === kind).map(({ name }) => name) ?? [];
      return given.filter(({ name, isLong }) => names.includes(name) && !isLong).map(({ words }) => words);
    })
    .join(", ");
}
