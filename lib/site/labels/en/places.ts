/** What the pages of offices and of places served say. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

export const places = (f: Formats) => ({
  address: "Address",
  hours: "Office hours",
  directions: "How to get in",
  people: "Who works there",
  areas: "Where we work from here",
  services: "What we do here",
  served: "Service area",
  servedIn: <Part>(places: Part): Parts<Part> => ["Service area: ", places, "."],
  servedFrom: "Served from",
  travel: "Time to get there",
  travelMinutes: (minutes: number) =>
    f.plural(minutes, { one: "about a minute", other: `about ${f.number(minutes)} minutes` }),
  differs: "What is different here",
});
