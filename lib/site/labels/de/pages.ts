import type * as English from "../en/pages.ts";

export const article: typeof English.article = {
  shortAnswer: "Die kurze Antwort",
  contents: "In diesem Artikel",
  questions: "Häufige Fragen",
  method: "Wie wir verglichen haben",
  sources: "Quellen",
  readNext: "Weiterlesen",
  waiting: {
    draft: "Entwurf",
    scheduled: "Geplant",
    permission: "Freigabe fehlt",
    expired: "Abgelaufen",
  },
  byline: ({ author, reviewer, published, updated, minutes }) => [
    "Von ",
    author,
    ...(reviewer ? [", geprüft von ", reviewer] : []),
    ". Veröffentlicht am ",
    published,
    ...(updated ? [", aktualisiert am ", updated] : []),
    ".",
    ...(minutes ? [` Lesezeit: ${minutes} Min.`] : []),
  ],
  trust: ({ compared, sold, checked, method }) => [
    ...(sold.length === 0
      ? []
      : [
          sold.length < compared
            ? "Wir verkaufen: "
            : compared === 2
              ? "Wir verkaufen beides: "
              : "Wir verkaufen alles davon: ",
          ...sold.flatMap((part, index) => (index === 0 ? [part] : ["; ", part])),
          "\u00A0· ",
        ]),
    sold.length === 0 ? "Geprüft am " : "geprüft am ",
    checked,
    "\u00A0· ",
    method("wie wir verglichen haben"),
  ],
  sourceDetails: ({ publisher, edition, accessed, via, kept }) => [
    ", ",
    publisher,
    `${edition ? `, ${edition}` : ""}.`,
    ...(accessed ? [` Abgerufen am ${accessed}.`] : []),
    ...(via
      ? [" Zitiert nach ", via.name, `${via.edition ? `, ${via.edition}` : ""}. Gelesen am ${via.read}.`]
      : []),
    ...(kept ? [` ${kept}`] : []),
  ],
  asReportedBy: (name) => `Zitiert nach ${name}`,
  sourceNote: (number, reportedBy) => `Quelle ${number}${reportedBy ? `, zitiert nach ${reportedBy}` : ""}`,
  sourceReference: (number) => `Quelle ${number}`,
  tableName: (headings) => `Tabelle: ${headings} (seitlich scrollbar)`,
  callouts: { note: "Hinweis", tip: "Tipp", warning: "Achtung", example: "Beispiel" },
};

export const author: typeof English.author = {
  expertise: "Fachgebiete",
  certifications: "Abschlüsse und Titel",
  profiles: "Profile",
};

export const service: typeof English.service = {
  audience: "Für wen es sich eignet",
  notFor: "Für wen es sich nicht eignet",
  whatIsIncluded: "Was enthalten ist und was nicht",
  included: "Enthalten",
  excluded: "Nicht enthalten",
  start: "Wie es losgeht",
  levels: "Wie schnell wir reagieren",
  costs: "Was es kostet",
  compare: "Vergleichen Sie vor dem Kauf",
  price: "Preis",
  firstAnswer: (severity) => `Erste Reaktion („${severity}“)`,
  firstStep: "Erster Schritt",
};

export const term: typeof English.term = {
  alsoCalled: (names) => `Auch bekannt als: ${names}.`,
  related: "Verwandte Begriffe",
  searchTitle: (name) => `Was bedeutet ${name}?`,
};

export const list: typeof English.list = {
  sections: "Rubriken",
  none: (link) => ["Hier gibt es noch keine Artikel. ", link("Alle Artikel ansehen"), "."],
  pages: "Seiten",
  page: (number) => `Seite ${number}`,
  pageOf: (title, number) => `${title}, Seite ${number}`,
  categoryTitle: (name) => `${name}: Artikel`,
};

export const hub: typeof English.hub = {
  everything: "Alles von A bis Z",
  letters: "Buchstaben",
  home: "Startseite",
  compare: "Vergleichen Sie die Möglichkeiten",
  prices: "Sehen Sie, was es kostet",
  services: "Was wir verkaufen und zu welchem Preis",
  articles: "Lesen Sie das, bevor Sie unterschreiben",
};

export const notFound: typeof English.notFound = {
  title: "Unter dieser Adresse gibt es keine Seite",
  advice: "Vielleicht ist sie umgezogen, oder der Link enthält einen Tippfehler.",
};
