import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { some } from "../suggest.ts";
import { valueIn } from "../value-path.ts";

/** What the schemas cannot say of offices and places: each is written once, and somebody serves it. */
export function placeFindings(site: Site): Placed[] {
  const published = site.documents.filter((document) => !waitingOf(document, site));
  const of = (collection: "locations" | "areas" | "company") =>
    published.filter(({ source }) => source.collection === collection);
  const locations = of("locations");
  const areas = of("areas");
  return [
    ...of("company").flatMap((company) => companyFindings(company, locations, areas)),
    ...locations.flatMap(hoursFindings),
    ...areas.flatMap((area) => servedFindings(area, locations)),
  ];
}

function companyFindings(
  company: CheckedDocument,
  locations: readonly CheckedDocument[],
  areas: readonly CheckedDocument[],
): Placed[] {
  const found: Finding[] = [];
  const main = company.text("mainLocation");
  for (const field of main === undefined ? [] : ["address", "geo"])
    if (valueIn(company.data, [field]) !== undefined)
      found.push({
        rule: "place-twice",
        range: company.at(field),
        message: `'${field}' is both here and in content/locations/${main}.yaml, which 'mainLocation' names; the two could come to differ.`,
        remedy: `Delete '${field}' here.`,
      });
  const [first] = locations;
  if (main === undefined && first)
    found.push({
      rule: "place-main",
      range: company.at("name"),
      message: `content/locations has ${some(locations.map(({ source }) => source.id))}, and the company does not say which one's address is its own.`,
      remedy: `Add a line 'mainLocation: ${first.source.id}', and delete 'address' and 'geo' if they are here.`,
    });
  const places = new Map(areas.map((area) => [area.text("place"), area.source.file]));
  const named = valueIn(company.data, ["areaServed"]);
  for (const [index, place] of Array.isArray(named) ? named.entries() : []) {
    const file = places.get(place);
    if (file)
      found.push({
        rule: "place-twice",
        range: company.at("areaServed", index),
        message: `'${place}' is in 'areaServed' and has a file of its own, ${file}; it would be named twice.`,
        remedy: "Delete it here.",
      });
  }
  return found.map((finding) => ({ document: company, finding }));
}

function hoursFindings(location: CheckedDocument): Placed[] {
  if (valueIn(location.data, ["openingHours"]) !== undefined) return [];
  return [
    {
      document: location,
      finding: {
        rule: "place-hours",
        range: location.at("name"),
        message: "Nobody can see here when the office is open.",
        remedy: "Add 'openingHours:', or say in 'directions' that visitors come by appointment.",
      },
    },
  ];
}

/** Somebody comes to the area, from an office that does what is offered there. */
function servedFindings(area: CheckedDocument, locations: readonly CheckedDocument[]): Placed[] {
  const from = area.text("servedFrom");
  if (from === undefined)
    return locations.length === 0
      ? []
      : [
          {
            document: area,
            finding: {
              rule: "place-unserved",
              range: area.at("place"),
              message: "No office is named that people come from.",
              remedy: `Add a line 'servedFrom:' with one of ${some(locations.map(({ source }) => source.id))}.`,
            },
          },
        ];
  const offered = valueIn(locations.find(({ source }) => source.id === from)?.data, ["services"]);
  const asked = valueIn(area.data, ["services"]);
  if (!Array.isArray(offered) || !Array.isArray(asked)) return [];
  return [...asked.entries()]
    .filter(([, service]) => !offered.includes(service))
    .map(([index, service]) => ({
      document: area,
      finding: {
        rule: "place-unserved",
        range: area.at("services", index),
        message: `'${service}' is offered here, and not by content/locations/${from}.yaml, which serves this area.`,
        remedy: "Take it out here, or add it there.",
      },
    }));
}
