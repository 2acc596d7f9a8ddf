import type { fit as English, fitPage as EnglishPage } from "../en/fit.ts";

type Lead = Parameters<ReturnType<typeof English>["result"]["before"]>[0];

/** In quotation marks, a name needs no article, which only its own gender could choose. */
const quoted = (name: string) => `“${name}”`;

export const fit: typeof English = (f) => {
  const how = ({ closeness }: Lead) => (closeness === "close" ? "una ligera ventaja" : "una clara ventaja");
  const sum = ({ points: [first, second] }: Lead) =>
    `${f.fixed(first, 1)} puntos frente a ${f.fixed(second, 1)}`;
  const sumFor = (lead: Lead) => `${sum(lead)} de ${quoted(lead.other)}`;
  const tie = (names: readonly string[]) => `un empate entre ${f.list(names.map(quoted))}`;
  const than = {
    less: "menos que a otras empresas",
    usual: "tanto como a otras empresas",
    more: "más que a otras empresas",
  };
  const outcomeOf = (outcome: string | readonly string[]) =>
    typeof outcome === "string" ? quoted(outcome) : tie(outcome);
  return {
    importance: {
      question: (group) => `¿Cuánto le importa ${quoted(group)}?`,
      less: "Menos que a otros",
      usual: "Tanto como a otros",
      more: "Más que a otros",
    },
    result: {
      nothing: "No hay nada que comparar.",
      tie: (names, margin, isBefore) =>
        `${isBefore ? "Antes de cualquier respuesta, el resultado es" : "El resultado es"} ${tie(names)}: una ventaja de ${f.fixed(margin, 2)} puntos es menos de lo que estos puntajes pueden distinguir.`,
      before: (lead) =>
        `Antes de cualquier respuesta, nuestros puntajes dan ${how(lead)} a ${quoted(lead.winner)}: ${sumFor(lead)}.`,
      byAnswers: (lead) => `Sus respuestas dan ${how(lead)} a ${quoted(lead.winner)}: ${sumFor(lead)}.`,
      byBoth: (lead) =>
        `Nuestros puntajes y sus respuestas dan ${how(lead)} a ${quoted(lead.winner)}: ${sumFor(lead)}.`,
      despite: (lead) =>
        `Sus respuestas favorecen a ${quoted(lead.other)}, pero con nuestros puntajes ${quoted(lead.winner)} conserva ${how(lead)}: ${sum(lead)}.`,
      byScores: (lead) =>
        `Nuestros puntajes dan ${how(lead)} a ${quoted(lead.winner)}, y sus respuestas no lo cambian: ${sumFor(lead)}.`,
      answered: (answered, asked) =>
        `${f.number(answered)} de ${f.counted(asked, { one: "pregunta respondida", other: "preguntas respondidas" })}`,
      empty: "Responda la primera pregunta para ver qué opción favorecen sus respuestas.",
      reason: (option, answer, because) => `A favor de ${quoted(option)}: ${quoted(answer)}. ${because}`,
      against: (answer, because) => `En contra: ${quoted(answer)}. ${because}`,
      weighed: (option, group, importance) =>
        `A favor de ${quoted(option)}: ${quoted(group)} le importa a usted ${than[importance]}.`,
      flipWeight: (group, importance, outcome) =>
        `Si ${quoted(group)} le importara ${than[importance]}, el resultado sería ${outcomeOf(outcome)}.`,
      weighedAgainst: (group, importance) =>
        `En contra: ${quoted(group)} le importa a usted ${than[importance]}.`,
      firm: "Cambiar una sola respuesta no cambiaría el resultado.",
      flip: (answer, question, outcome) =>
        `Si hubiera respondido ${quoted(answer)} a ${quoted(question)}, el resultado sería ${outcomeOf(outcome)}.`,
      points: (points) => `${f.fixed(points, 1)} puntos`,
    },
  };
};

export const fitPage: typeof EnglishPage = (f) => ({
  title: (options) => `${f.list(options, "disjunction")}: ¿cuál le conviene?`,
  description: (options) =>
    `Responda unas preguntas y vea cuál le conviene a su empresa (${f.list(options, "disjunction")}), por qué diferencia y qué cambiaría el resultado.`,
  breadcrumb: (options) => f.list(options, "disjunction"),
  standfirst: (question) => `${question} Responda lo que pueda. Las preguntas sin respuesta no cuentan.`,
  questions: "Preguntas",
  weights: "¿Cuánto le importa cada uno de estos temas?",
  rows: (rows) => `Filas de nuestra tabla: ${rows.join("; ")}.`,
  result: "Lo que dicen sus respuestas",
  pointsTo: (option) => ["La suma favorece a “", option, "”."],
  tie: "Es un empate: los puntajes están demasiado parejos para decidir.",
  withoutScript:
    "Aquí no se ejecuta ningún script, así que la suma la calcula la hoja de estilos de la página, y es exacta. Solo el script puede decir qué respuestas fueron decisivas y qué cambiaría el resultado; debajo de cada respuesta se indica a qué opción favorece.",
  reset: "Empezar de nuevo",
  counting: {
    title: "Cómo se cuentan los puntos",
    text: "Cada opción empieza con el promedio de sus puntajes en nuestra tabla, de 1 a 5, cada fila con su peso. Si un tema le importa más que a otras empresas, el peso de sus filas se duplica; si le importa menos, se reduce a la mitad. Lo que usted dice de su empresa suma o resta hasta dos puntos. Una ventaja de menos de un quinto de punto se considera empate.",
  },
  table: (article) => ["La tabla completa está en “", article, "”."],
  speaksFor: (option, because) =>
    `${option === undefined ? "No favorece a ninguna opción." : `Favorece a ${quoted(option)}.`} ${because}`,
});
