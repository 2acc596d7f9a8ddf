import type { blocks as English } from "../en/blocks.ts";

export const blocks: typeof English = (f) => ({
  file: (title, type, bytes) =>
    `${title} (${type}, ${bytes < 1e6 ? `${f.number(Math.max(1, Math.round(bytes / 1000)))} KB` : `${f.number(bytes / 1e6, 1)} MB`})`,
  missing: "Was wir nicht haben",
  askedIn: (article) => ["Fragen aus: ", article],
  captions: "Untertitel",
  elsewhere: (title, site) => `„${title}“ auf ${site} ansehen (öffnet eine andere Website)`,
  map: (names) => `Karte: ${f.list(names)}`,
  mapSpan: (miles) =>
    `Norden ist oben. Von Rand zu Rand zeigt die Karte etwa ${f.plural(miles, { one: "eine Meile", other: `${f.number(miles)} Meilen` })}.`,
});
