import type { blocks as English } from "../en/blocks.ts";

export const blocks: typeof English = (f) => ({
  file: (title, type, bytes) =>
    `${title} (${type}, ${bytes < 1e6 ? `${f.number(Math.max(1, Math.round(bytes / 1000)))} KB` : `${f.number(bytes / 1e6, 1)} MB`})`,
  missing: "Lo que no tenemos",
  askedIn: (article) => ["Preguntas de “", article, "”"],
  captions: "Subtítulos",
  elsewhere: (title, site) => `Ver “${title}” en ${site} (abre otro sitio)`,
  map: (names) => `Mapa: ${f.list(names)}`,
  mapSpan: (miles) =>
    `El norte está arriba. De borde a borde, el mapa abarca ${f.plural(miles, { one: "cerca de una milla", other: `unas ${f.number(miles)} millas` })}.`,
});
