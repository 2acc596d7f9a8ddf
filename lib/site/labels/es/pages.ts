import type * as English from "../en/pages.ts";

export const article: typeof English.article = {
  shortAnswer: "En pocas palabras",
  contents: "En este artículo",
  questions: "Preguntas frecuentes",
  method: "Cómo comparamos",
  sources: "Fuentes",
  readNext: "Siga leyendo",
  waiting: {
    draft: "Borrador",
    scheduled: "Programado",
    permission: "Falta autorización",
    expired: "Vencido",
  },
  byline: ({ author, reviewer, published, updated, minutes }) => [
    "Por ",
    author,
    ...(reviewer ? [", con revisión de ", reviewer] : []),
    ". Publicado el ",
    published,
    ...(updated ? [", actualizado el ", updated] : []),
    ".",
    ...(minutes ? [` Lectura: ${minutes} min.`] : []),
  ],
  trust: ({ compared, sold, checked, method }) => [
    ...(sold.length === 0
      ? []
      : [
          sold.length < compared
            ? "Lo que vendemos: "
            : compared === 2
              ? "Vendemos ambas opciones: "
              : "Vendemos todas las opciones: ",
          ...sold.flatMap((part, index) => (index === 0 ? [part] : ["; ", part])),
          "\u00A0· ",
        ]),
    sold.length === 0 ? "Revisado el " : "revisado el ",
    checked,
    "\u00A0· ",
    method("cómo comparamos"),
  ],
  sourceDetails: ({ publisher, edition, accessed, via, kept }) => [
    ", ",
    publisher,
    `${edition ? `, ${edition}` : ""}.`,
    ...(accessed ? [` Consultado el ${accessed}.`] : []),
    ...(via
      ? [" Según ", via.name, `${via.edition ? `, ${via.edition}` : ""}. Consultado el ${via.read}.`]
      : []),
    ...(kept ? [` ${kept}`] : []),
  ],
  asReportedBy: (name) => `Según ${name}`,
  sourceNote: (number, reportedBy) => `Fuente ${number}${reportedBy ? `, según ${reportedBy}` : ""}`,
  sourceReference: (number) => `fuente ${number}`,
  tableName: (headings) => `Tabla: ${headings} (se desplaza lateralmente)`,
  callouts: { note: "Nota", tip: "Consejo", warning: "Cuidado", example: "Ejemplo" },
};

export const author: typeof English.author = {
  expertise: "Especialidades",
  certifications: "Títulos",
  profiles: "Perfiles",
};

export const service: typeof English.service = {
  audience: "Para quién es",
  notFor: "Para quién no es",
  whatIsIncluded: "Qué incluye y qué no",
  included: "Incluido",
  excluded: "No incluido",
  start: "Cómo se empieza",
  levels: "Qué tan rápido respondemos",
  costs: "Cuánto cuesta",
  compare: "Compare antes de comprar",
  price: "Precio",
  firstAnswer: (severity) => `Primera respuesta (“${severity}”)`,
  firstStep: "Primer paso",
};

export const term: typeof English.term = {
  alsoCalled: (names) => `También se le llama ${names}.`,
  related: "Términos relacionados",
  searchTitle: (name) => `¿Qué significa “${name}”?`,
};

export const list: typeof English.list = {
  sections: "Secciones",
  none: (link) => ["Aquí todavía no hay artículos. ", link("Ver todos los artículos"), "."],
  pages: "Páginas",
  page: (number) => `Página ${number}`,
  pageOf: (title, number) => `${title}, página ${number}`,
  categoryTitle: (name) => `${name}: artículos`,
};

export const hub: typeof English.hub = {
  everything: "Todo de la A a la Z",
  letters: "Letras",
  home: "Inicio",
  compare: "Compare sus opciones",
  prices: "Vea cuánto cuesta",
  services: "Qué vendemos y a qué precio",
  articles: "Lea esto antes de firmar",
};

export const notFound: typeof English.notFound = {
  title: "No hay ninguna página en esta dirección",
  advice: "Es posible que se haya movido o que el enlace tenga un error.",
};
