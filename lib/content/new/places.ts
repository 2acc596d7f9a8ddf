/** The kinds that say where the company is, where it works and for whom. */
import { descriptionOf } from "./description.ts";
import { type Kind, listOf } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

export const places = {
  location: {
    collection: "locations",
    description: "an office that clients may come to",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "What the office is called: Springfield office" },
      descriptionOf("name"),
      { name: "street", field: "address.street", ask: "Street and number" },
      { name: "town", field: "address.locality", ask: "Town" },
      { name: "region", field: "address.region", ask: "State or region" },
      { name: "postalCode", field: "address.postalCode", ask: "Postal code" },
      { name: "country", field: "address.country", ask: "Country, two letters", standard: () => "US" },
    ],
    data: ({ name, description, street, town, region, postalCode, country }, today) => ({
      name,
      description,
      address: { street, locality: town, region, postalCode, country },
      updatedAt: today,
    }),
  },
  area: {
    collection: "areas",
    description: "a place you work in, where something is different there",
    named: "place",
    questions: [
      { name: "title", field: "title", ask: "The headline: IT support in Springfield, Illinois" },
      descriptionOf("title"),
      { name: "place", field: "place", ask: "The place's name: Springfield, Illinois" },
      { name: "kind", field: "kind", ask: "city, county or region", standard: () => "city" },
      {
        name: "identifier",
        field: "identifier",
        ask: "The place's address in Wikipedia, Wikidata or another public register",
      },
      {
        name: "differs",
        ask: "What is different there (several: separated by semicolons)",
        list: true,
        standard: templateTexts.differs,
      },
    ],
    data: ({ title, description, place, kind, identifier, differs }, today) => ({
      title,
      description,
      place,
      kind,
      identifier,
      differs: listOf(differs),
      updatedAt: today,
    }),
    body: ({ place = "" }) => `${templateTexts.place(place)}\n`,
  },
  industry: {
    collection: "industries",
    description: "what changes for the firms of one industry",
    named: "name",
    questions: [
      { name: "title", field: "title", ask: "The headline: IT support for dental practices" },
      descriptionOf("title"),
      { name: "name", field: "name", ask: "The firms, in the plural: Dental practices" },
      {
        name: "service",
        field: "changes.0.service",
        ask: "A service in which something changes",
        from: "services",
      },
      {
        name: "changes",
        field: "changes.0.text",
        ask: "What changes in it",
        standard: templateTexts.changes,
      },
    ],
    data: ({ title, description, name, service, changes }, today) => ({
      title,
      description,
      name,
      changes: [{ service, text: changes }],
      updatedAt: today,
    }),
    body: ({ name = "" }) => `${templateTexts.firms(name)}\n`,
  },
} as const satisfies Record<string, Kind>;
