import type { costPage as English } from "../en/cost-page.ts";

export const costPage: typeof English = (f) => {
  const people = (count: number) => f.counted(count, { one: "Person", other: "Personen" });
  const aYear = (count: number) => `Ein Jahr IT für ${people(count)}`;
  const scrolls = (what: string) => `${what} (seitlich scrollbar)`;
  const sure =
    "Für Ihre Firma hat sie niemand gemessen; ändern Sie eine davon, und die Antwort ändert sich mit.";
  const firms = { low: "Ruhig", ordinary: "Normal", high: "Unruhig" };
  const hours = {
    low: "Die Leute arbeiten an etwas anderem",
    ordinary: "Was eine Arbeitsstunde kostet",
    high: "Aufträge gehen verloren",
  };
  return {
    standfirst: "Was ein Jahr kostet, beim Warten verlorene Arbeit eingerechnet.",
    title: "Kostenrechner",
    firm: "Ihre Firma",
    moreAboutFirm: "Mehr über Ihre Firma",
    answer: "Die Antwort",
    assumed: `All das beruht auf den Annahmen unten. ${sure}`,
    badYear: "Wie schlimm ein schlechtes Jahr wird und was die Antwort ändern würde",
    chart:
      "Je höher die Kurve, desto wahrscheinlicher ist ein Jahr mit etwa diesen Kosten; jede Kurve hat ihre eigene Höhe. Der Balken darunter umfasst acht von zehn Jahren, die dünne Linie reicht bis zu den Kosten, die nur eines von hundert Jahren überschreitet, und der Strich ist der Durchschnitt.",
    copy: "Link kopieren",
    print: "Drucken",
    reset: "Von vorn beginnen",
    ask: "Diese Zahlen an uns senden",
    assumptions: "Für Fachleute: jede Annahme ändern",
    numbers: "Die Zahlen",
    reasons: "Was die Antwort ändern würde",
    compare: "Vergleichen",
    pair: (one, other) => `${one} und ${other}`,
    level: {
      helpHours: ({ level, value }) => `${firms[level]}: ${f.number(value, 2)}`,
      downtimeCost: ({ level, value }) => `${hours[level]}: ${f.dollars(value)}`,
    },
    slider: (input) => `${input}: Schieberegler`,
    scrollers: {
      year: scrolls("Kosten eines Jahres"),
      levelsOf: (count) => scrolls(`Welches Modell für ${people(count)} am wenigsten kostet`),
      yearOf: (count) => scrolls(aYear(count)),
      parts: scrolls("Bestandteile des durchschnittlichen Jahres"),
      drivers: scrolls("Woher der Unterschied kommt"),
      driversOf: (count) => scrolls(`Woher der Unterschied für ${people(count)} kommt`),
      assumptions: scrolls("Annahmen"),
    },
    origin: {
      fact: (source, publisher, reportedBy) => [
        "Beleg: ",
        source,
        ", ",
        publisher,
        `${reportedBy ? `, zitiert nach ${reportedBy}` : ""}.`,
      ],
      price: (prices, name) => ["Aus unseren ", prices("Preisen"), `: ${name}.`],
      assumption: "Annahme.",
    },
    sizes: {
      title: "Drei Größen, durchgerechnet",
      introduction:
        "Diese Antworten brauchen kein JavaScript. Ihre eigenen Zahlen schon: Mit eingeschaltetem JavaScript wird diese Seite zum Rechner. Alles beruht auf den Annahmen am Ende.",
      list: "Größen",
      people,
      reasons: (count) => `Was die Antwort für ${people(count)} ändern würde`,
    },
    levelTable: {
      caption: (count) =>
        `Welches Modell für ${people(count)} im Durchschnitt am wenigsten kostet, in US-Dollar im Jahr`,
      hour: (value) => `Eine verlorene Stunde ist ${f.dollars(value)} wert`,
      help: ({ level, value }) =>
        `${firms[level]}: ${f.counted(value, { one: "Stunde", other: "Stunden" })} Hilfe pro Person`,
      cost: (model, cost) => `${model}: ${cost}`,
      tie: (costs) => `Zu knapp: ${costs.join("; ")}`,
    },
    table: {
      title: "Alle Annahmen",
      caption: "Worauf die Zahlen oben beruhen.",
      columns: ["Annahme", "Wert", "Woher er kommt"],
    },
    year: {
      title: (count) => `Was ein Jahr IT in einem Büro mit ${people(count)} kostet`,
      own: "Eigene Zahlen eingeben",
    },
    example: {
      title: (count) => `${aYear(count)}, durchgerechnet`,
      change: (calculator) => [
        "Jede Zahl dahinter ist eine Annahme, die Sie ändern können: ",
        calculator("im Rechner öffnen"),
        ".",
      ],
    },
  };
};
