import type { comparison as English } from "../en/comparison.ts";

export const comparison: typeof English = (f) => ({
  decisions: {
    who: "Wer soll sich um unsere IT kümmern?",
    billing: "Wie sollen wir dafür bezahlen?",
    protection: "Wie schützen wir das Unternehmen?",
    platform: "Womit sollen wir arbeiten?",
  },
  ratings: ["Schlecht", "Schwach", "Mittel", "Gut", "Sehr gut"],
  ratingWithScore: (rating, score) => `${rating} (${f.number(score)} von 5).`,
  responsible: { you: "Ihr Team", us: "Wir", shared: "Gemeinsam" },
  chooseWhen: (option) => `Wann „${option}“ richtig ist`,
  answerQuestions: (count, link) => [
    "Noch unsicher? ",
    link(`Beantworten Sie ${f.plural(count, { one: "eine Frage", other: `${f.number(count)} Fragen` })}`),
    " und sehen Sie, was passt, warum es passt und was das Ergebnis ändern würde.",
  ],
  whichFits: "Was passt zu Ihnen?",
  whichFitsOf: (title) => `Was passt zu Ihnen? ${title}`,
  goodFit: "Gut geeignet für",
  badFit: "Nicht geeignet für",
  rowByRow: (title, checked) => [
    title,
    `, Zeile für Zeile. Geprüft am ${checked}. Fünf Punkte sind das Beste für Sie, einer das Schlechteste.`,
  ],
  criterion: "Worauf es ankommt",
  scoreBox: "Welche Option bei welchem Thema vorn liegt",
  totals: "Gesamtwertung",
  outOfFive: (points) => `${f.fixed(points, 1)} von 5`,
  wholeAnswer: "Die ganze Antwort",
  wholeAnswerOf: (title) => `Die ganze Antwort: ${title}`,
  even: "Etwa gleich",
  ahead: (leaders, count, isClose) => [count === 1 && isClose ? "Knapp vorn: " : "Vorn: ", ...leaders],
  filter: {
    groups: "Was ist Ihnen wichtig?",
    rows: "Zeilen einklappen",
    onlyDifferences: "Nur Unterschiede",
    evenRows: (even, rows) =>
      `(${f.number(even)} von ${f.number(rows)} Zeilen ${f.plural(even, { one: "ist", other: "sind" })} gleich)`,
    collapsed: (count, rows) => [
      "Eingeklappt: ",
      count,
      ` von ${f.number(rows)} Zeilen; ihre Bewertungen bleiben sichtbar. Die Suche auf der Seite findet weiterhin jedes Wort.`,
    ],
  },
  finder: {
    decision: "Was müssen Sie entscheiden?",
    shown: (count, all, link) => [
      "Angezeigte Vergleiche: ",
      count,
      ` von ${f.number(all)}. `,
      link("Alle anzeigen"),
    ],
  },
  scoring: {
    weightsOf: (reader) =>
      `Die Gewichte in unserer Tabelle gelten für diese Leser: ${reader}. Zeilen mit Kosten werden berechnet, nicht von Hand bewertet: Das Günstigste bekommt 5, und was mehr als das ${f.number(2.4, 1)}-Fache kostet, bekommt 1.`,
    totals: "Die Summen für jede Lesergruppe",
    totalsName: (title) => `Summen für jede Lesergruppe: ${title}`,
    reader: "Leser",
    result: "Ergebnis",
    points: (points) => f.fixed(points, 2),
    leads: (option, isClose) => `${isClose ? "Knapp vorn" : "Vorn"}: ${option}`,
    tie: "Gleichstand",
    interest: (option, because) => `Woran wir mehr verdienen: ${option}. ${because}`,
    rows: "Woher die Bewertungen kommen",
    row: ({ name, weight, scores, why }) => [
      name,
      `, Gewicht ${f.number(weight)}: ${scores.map(({ option, score }) => `${option} ${f.number(score)}`).join("; ")}. ${why}`,
    ],
  },
  interests: {
    title: "Wie oft sich unser eigenes Interesse durchsetzt",
    summary: (leads, ties, all) =>
      `In ${f.number(leads)} von ${f.counted(all, { one: "Vergleich", other: "Vergleichen" })} hat die Option, an der wir mehr verdienen, die höhere Summe; in ${f.number(ties)} ist es unentschieden, und in ${f.number(all - leads - ties)} liegt eine andere Option vorn. Zeilen mit Preisen werden aus diesen berechnet, nicht von Hand bewertet; warum die übrigen Zeilen ihre Bewertungen und Gewichte haben, steht auf der Fragenseite jedes Vergleichs.`,
    tableName: "Je Vergleich die Option, an der wir mehr verdienen, und die Option, die vorn liegt",
    columns: ["Vergleich", "Bringt uns mehr ein", "Hat die höchste Summe", "Unser Interesse liegt vorn"],
    yes: "Ja",
    no: "Nein",
    tie: "Gleichstand",
  },
  task: "Aufgabe",
  serviceLevels: ["Dringlichkeit", "Reaktionszeit", "Sie hören von uns", "Zeiten"],
  priceColumns: ["Was Sie kaufen", "Preis", "Wovon er abhängt"],
  pricesOf: (names) => `Preise: ${names}`,
  priceCaption: (company, isSample) =>
    isSample
      ? `Preise von ${company}, Beispiele aus diesem Programm: Ersetzen Sie sie durch Ihre eigenen`
      : `Preise von ${company}`,
});
