/** What the blocks of a landing page say of themselves. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

export const blocks = (f: Formats) => ({
  /** A file that is offered: its name, what it is, how large. */
  file: (title: string, type: string, bytes: number) =>
    `${title} (${type}, ${bytes < 1e6 ? `${f.number(Math.max(1, Math.round(bytes / 1000)))} KB` : `${f.number(bytes / 1e6, 1)} MB`})`,
  missing: "What we do not have",
  /** Above the questions that an article tells its readers to ask. */
  askedIn: <Part>(article: Part): Parts<Part> => ["Asked in ", article],
  captions: "Captions",
  elsewhere: (title: string, site: string) => `Watch “${title}” on ${site} (opens another site)`,
  map: (names: readonly string[]) => `Map of ${f.list(names)}`,
  mapSpan: (miles: number) =>
    `North is up. From edge to edge the map is about ${f.counted(miles, { one: "mile", other: "miles" })} wide.`,
});
