import type { fit as English, fitPage as EnglishPage } from "../en/fit.ts";

type Lead = Parameters<ReturnType<typeof English>["result"]["before"]>[0];

/** In quotation marks, a name keeps the form that its file gives it, whatever case its sentence asks for. */
const quoted = (name: string) => `„${name}“`;

export const fit: typeof English = (f) => {
  const how = ({ closeness }: Lead) => (closeness === "close" ? "knapp" : "deutlich");
  const sum = ({ points: [first, second] }: Lead) =>
    `mit ${f.fixed(first, 1)} zu ${f.fixed(second, 1)} Punkten`;
  const sumFor = (lead: Lead) => `${sum(lead)} vor ${quoted(lead.other)}`;
  const tie = (names: readonly string[]) => `Gleichstand zwischen ${f.list(names.map(quoted))}`;
  const than = {
    less: "weniger wichtig als anderen",
    usual: "genauso wichtig wie anderen",
    more: "wichtiger als anderen",
  };
  const outcomeOf = (outcome: string | readonly string[]) =>
    typeof outcome === "string" ? quoted(outcome) : `ein ${tie(outcome)}`;
  return {
    importance: {
      question: (group) => `Wie wichtig ist Ihnen ${quoted(group)}?`,
      less: "Weniger wichtig als anderen",
      usual: "Genauso wichtig wie anderen",
      more: "Wichtiger als anderen",
    },
    result: {
      nothing: "Es gibt nichts zu vergleichen.",
      tie: (names, margin, isBefore) =>
        `${isBefore ? "Ohne Ihre Antworten herrscht" : "Es herrscht"} ${tie(names)}: Ein Vorsprung von ${f.fixed(margin, 2)} Punkten ist für eine Aussage zu klein.`,
      before: (lead) =>
        `Ohne Ihre Antworten sprechen unsere Bewertungen ${how(lead)} für ${quoted(lead.winner)}, ${sumFor(lead)}.`,
      byAnswers: (lead) =>
        `Ihre Antworten sprechen ${how(lead)} für ${quoted(lead.winner)}, ${sumFor(lead)}.`,
      byBoth: (lead) =>
        `Unsere Bewertungen und Ihre Antworten sprechen ${how(lead)} für ${quoted(lead.winner)}, ${sumFor(lead)}.`,
      despite: (lead) =>
        `Ihre Antworten sprechen für ${quoted(lead.other)}, mit unseren Bewertungen bleibt aber ${quoted(lead.winner)} ${how(lead)} vorn, ${sum(lead)}.`,
      byScores: (lead) =>
        `Unsere Bewertungen sprechen ${how(lead)} für ${quoted(lead.winner)}, ${sumFor(lead)}, und Ihre Antworten ändern daran nichts.`,
      answered: (answered, asked) =>
        `${f.number(answered)} von ${f.counted(asked, { one: "Frage", other: "Fragen" })} beantwortet`,
      empty: "Beantworten Sie die erste Frage und sehen Sie, wofür Ihre Antworten sprechen.",
      reason: (option, answer, because) => `Für ${quoted(option)}: ${quoted(answer)}. ${because}`,
      against: (answer, because) => `Dagegen: ${quoted(answer)}. ${because}`,
      weighed: (option, group, importance) =>
        `Für ${quoted(option)}: ${quoted(group)} ist Ihnen ${than[importance]}.`,
      flipWeight: (group, importance, outcome) =>
        `Wäre Ihnen ${quoted(group)} ${than[importance]}, wäre das Ergebnis ${outcomeOf(outcome)}.`,
      weighedAgainst: (group, importance) => `Dagegen: ${quoted(group)} ist Ihnen ${than[importance]}.`,
      firm: "Keine einzelne andere Antwort würde daran etwas ändern.",
      flip: (answer, question, outcome) =>
        `Hätten Sie auf ${quoted(question)} mit ${quoted(answer)} geantwortet, wäre das Ergebnis ${outcomeOf(outcome)}.`,
      points: (points) => `${f.fixed(points, 1)} Punkte`,
    },
  };
};

export const fitPage: typeof EnglishPage = (f) => ({
  title: (options) => `${f.list(options, "disjunction")}: Was passt zu Ihnen?`,
  description: (options) =>
    `Ein paar Fragen zeigen, was besser zu Ihnen passt (${f.list(options, "disjunction")}), wie knapp es ist und was das ändern würde.`,
  breadcrumb: (options) => f.list(options, "disjunction"),
  standfirst: (question) => `${question} Beantworten Sie, was Sie können. Übersprungene Fragen zählen nicht.`,
  questions: "Fragen",
  weights: "Wie wichtig ist Ihnen jedes dieser Themen?",
  rows: (rows) => `Zeilen unserer Tabelle: ${rows.join("; ")}.`,
  result: "Was Ihre Antworten sagen",
  pointsTo: (option) => ["Die Summe spricht für „", option, "“."],
  tie: "Es herrscht Gleichstand: Der Abstand ist für eine Aussage zu knapp.",
  withoutScript:
    "Hier läuft kein JavaScript. Die Summe stimmt trotzdem genau: Die Seite berechnet sie mit ihrem Stylesheet (CSS). Welche Antworten den Ausschlag gaben und was das Ergebnis ändern würde, kann nur JavaScript auflisten; wofür jede Antwort spricht, steht jeweils darunter.",
  reset: "Von vorn beginnen",
  counting: {
    title: "Wie die Punkte gezählt werden",
    text: "Jede Option beginnt mit dem Durchschnitt ihrer Bewertungen in unserer Tabelle, von 1 bis 5, jede Zeile mit ihrem Gewicht. Was Ihnen wichtiger oder weniger wichtig ist, verdoppelt oder halbiert das Gewicht der betreffenden Zeilen. Was Sie über Ihre Firma sagen, bringt oder kostet bis zu zwei Punkte. Ein Vorsprung von weniger als einem fünftel Punkt gilt als Gleichstand.",
  },
  table: (article) => ["Die ganze Tabelle steht hier: ", article, "."],
  speaksFor: (option, because) =>
    `${option === undefined ? "Spricht für keine Option." : `Spricht für ${quoted(option)}.`} ${because}`,
});
