import type { comparison as English } from "../en/comparison.ts";

export const comparison: typeof English = (f) => ({
  decisions: {
    who: "¿Quién debe ocuparse de nuestra TI?",
    billing: "¿Cómo nos conviene pagarlo?",
    protection: "¿Cómo protegemos la empresa?",
    platform: "¿Con qué plataforma trabajamos?",
  },
  ratings: ["Deficiente", "Débil", "Aceptable", "Bueno", "Excelente"],
  ratingWithScore: (rating, score) => `${rating} (${f.number(score)} de 5).`,
  responsible: { you: "Su personal", us: "Nosotros", shared: "Entre ambos" },
  chooseWhen: (option) => `Cuándo elegir “${option}”`,
  answerQuestions: (count, link) => [
    "¿Tiene dudas? ",
    link(`Responda ${f.plural(count, { one: "una pregunta", other: `${f.number(count)} preguntas` })}`),
    " y vea qué opción le conviene, por qué y qué cambiaría el resultado.",
  ],
  whichFits: "¿Cuál le conviene?",
  whichFitsOf: (title) => `¿Cuál le conviene? ${title}`,
  goodFit: "Conviene a",
  badFit: "No conviene a",
  rowByRow: (title, checked) => [
    title,
    `, punto por punto. Revisado el ${checked}. Cinco marcas es lo mejor para usted; una, lo peor.`,
  ],
  criterion: "Lo que importa",
  scoreBox: "Qué opción lleva ventaja en cada tema",
  totals: "Puntaje total",
  outOfFive: (points) => `${f.fixed(points, 1)} de 5`,
  wholeAnswer: "La respuesta completa",
  wholeAnswerOf: (title) => `La respuesta completa: ${title}`,
  even: "Casi iguales",
  ahead: (leaders, count, isClose) => [count === 1 && isClose ? "Ligera ventaja: " : "Ventaja: ", ...leaders],
  filter: {
    groups: "¿Qué es lo más importante para usted?",
    rows: "Contraer filas",
    onlyDifferences: "Solo diferencias",
    evenRows: (even, rows) =>
      `(${f.number(even)} de ${f.number(rows)} filas ${f.plural(even, { one: "está empatada", other: "están empatadas" })})`,
    collapsed: (count, rows) => [
      "Filas contraídas, solo con sus calificaciones a la vista: ",
      count,
      ` de ${f.number(rows)}. La búsqueda en la página sigue encontrando cada palabra.`,
    ],
  },
  finder: {
    decision: "¿Qué necesita decidir?",
    shown: (count, all, link) => [
      "Comparaciones a la vista: ",
      count,
      ` de ${f.number(all)}. `,
      link("Mostrar todas"),
    ],
  },
  scoring: {
    weightsOf: (reader) =>
      `Los pesos de nuestra tabla son para este lector: ${reader}. Las filas con un costo se calculan, no se califican a mano: lo más barato recibe 5, y lo que cuesta más de ${f.number(2.4, 1)} veces esa cifra recibe 1.`,
    totals: "Los totales para cada lector",
    totalsName: (title) => `Totales para cada lector: ${title}`,
    reader: "Lector",
    result: "Resultado",
    points: (points) => f.fixed(points, 2),
    leads: (option, isClose) => `${isClose ? "Gana por poco" : "Gana"}: ${option}`,
    tie: "Empate",
    interest: (option, because) => `Lo que más ingresos nos deja: ${option}. ${because}`,
    rows: "De dónde salen los puntajes",
    row: ({ name, weight, scores, why }) => [
      name,
      `, peso ${f.number(weight)}: ${scores.map(({ option, score }) => `${option} ${f.number(score)}`).join("; ")}. ${why}`,
    ],
  },
  interests: {
    title: "Con qué frecuencia gana lo que nos conviene a nosotros",
    summary: (leads, ties, all) =>
      `${all === 1 ? `En la única comparación, la opción que más ingresos nos deja ${leads === 1 ? "tiene el total más alto" : ties === 1 ? "empata con otra" : "queda detrás de otra"}.` : `De ${f.number(all)} comparaciones, la opción que más ingresos nos deja tiene el total más alto en ${f.number(leads)}, empata en ${f.number(ties)} y queda detrás de otra en ${f.number(all - leads - ties)}.`} Las filas con precios se calculan a partir de ellos, no se califican a mano, y la página de preguntas de cada comparación explica por qué sus filas tienen esos puntajes y pesos.`,
    tableName: "Comparaciones con la opción que más ingresos nos deja y la que va adelante",
    columns: ["Comparación", "Nos deja más", "Total más alto", "Gana lo nuestro"],
    yes: "Sí",
    no: "No",
    tie: "Empate",
  },
  task: "Tarea",
  serviceLevels: ["Gravedad", "Primera respuesta", "Le informamos", "Horario"],
  priceColumns: ["Lo que compra", "Precio", "De qué depende"],
  pricesOf: (names) => `Precios: ${names}`,
  priceCaption: (company, isSample) =>
    isSample
      ? `Precios de ${company}, ejemplos que venían con este programa: reemplácelos por los suyos`
      : `Precios de ${company}`,
});
