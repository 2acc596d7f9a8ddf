import type { search as English } from "../en/search.ts";

export const search: typeof English = (f) => ({
  kinds: {
    article: { name: "Artikel", filter: "Artikel" },
    author: { name: "Autor", filter: "Autoren" },
    caseStudy: { name: "Kundenbeispiel", filter: "Kundenbeispiele" },
    comparison: { name: "Vergleich", filter: "Vergleiche" },
    industry: { name: "Branche", filter: "Branchen" },
    page: { name: "Seite", filter: "Seiten" },
    place: { name: "Ort", filter: "Orte" },
    service: { name: "Leistung", filter: "Leistungen" },
    term: { name: "Begriff", filter: "Begriffe" },
    tool: { name: "Werkzeug", filter: "Werkzeuge" },
  },
  question: "Wonach suchen Sie?",
  submit: "Suchen",
  show: "Anzeigen",
  everything: "Alles",
  articlesOf: "Artikel aus",
  allSections: "allen Rubriken",
  filter: (name, pages) => `${name} (${f.number(pages)})`,
  more: "Mehr Ergebnisse anzeigen",
  found: (words, pages) =>
    `${f.plural(pages, { one: "Eine Seite enthält", other: `${f.number(pages)} Seiten enthalten` })} „${words}“.`,
  none: (words) =>
    `Keine Seite enthält „${words}“. Versuchen Sie weniger oder andere Wörter, oder suchen Sie in der vollständigen Liste unten.`,
  failed:
    "Die Suche wurde nicht geladen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal, oder nutzen Sie die vollständige Liste unten.",
});
