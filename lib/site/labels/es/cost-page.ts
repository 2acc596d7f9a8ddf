import type { costPage as English } from "../en/cost-page.ts";

export const costPage: typeof English = (f) => {
  const people = (count: number) => f.counted(count, { one: "persona", other: "personas" });
  const aYear = (count: number) => `Un año para ${people(count)}`;
  const scrolls = (what: string) => `${what} (se desplaza lateralmente)`;
  const sure = "Nadie los ha medido en su empresa; cambie cualquiera y la respuesta también cambia.";
  const firms = { low: "Tranquila", ordinary: "Normal", high: "Agitada" };
  const hours = {
    low: "La gente encuentra otra cosa que hacer",
    ordinary: "Lo que cuesta una hora de trabajo",
    high: "Se pierden pedidos",
  };
  return {
    standfirst: "Lo que cuesta un año, con el trabajo perdido en esperas.",
    title: "Calculadora de costos",
    firm: "Su empresa",
    moreAboutFirm: "Más sobre su empresa",
    answer: "La respuesta",
    assumed: `Todo esto se apoya en los supuestos de abajo. ${sure}`,
    badYear: "Qué tan malo puede ser un año malo y qué cambiaría la respuesta",
    chart:
      "Cuanto más alta es la curva, más probable es un año cercano a ese costo; cada curva tiene su propia altura. La barra de abajo abarca ocho de cada diez años, la línea delgada llega hasta el costo que solo se supera en uno de cada cien años, y la marca es el promedio.",
    copy: "Copiar el enlace",
    print: "Imprimir",
    reset: "Empezar de nuevo",
    ask: "Envíenos estos números",
    assumptions: "Para expertos: cambie cualquier supuesto",
    numbers: "Los números",
    reasons: "Qué cambiaría la respuesta",
    compare: "Comparar",
    pair: (one, other) => `${one} con ${other}`,
    level: {
      helpHours: ({ level, value }) => `${firms[level]}: ${f.number(value, 2)}`,
      downtimeCost: ({ level, value }) => `${hours[level]}: ${f.dollars(value)}`,
    },
    slider: (input) => `${input}: control deslizante`,
    scrollers: {
      year: scrolls("Costos de un año"),
      levelsOf: (count) => scrolls(`Qué cuesta menos para ${people(count)}`),
      yearOf: (count) => scrolls(aYear(count)),
      parts: scrolls("Partes del año promedio"),
      drivers: scrolls("De qué depende la diferencia"),
      driversOf: (count) => scrolls(`De qué depende la diferencia para ${people(count)}`),
      assumptions: scrolls("Supuestos"),
    },
    origin: {
      fact: (source, publisher, reportedBy) => [
        "Dato: ",
        source,
        ", ",
        publisher,
        `${reportedBy ? `, según ${reportedBy}` : ""}.`,
      ],
      price: (prices, name) => ["De nuestros ", prices("precios"), `: ${name}.`],
      assumption: "Supuesto.",
    },
    sizes: {
      title: "Tres tamaños, ya calculados",
      introduction:
        "Estas respuestas no necesitan scripts. Sus propios números, sí: con los scripts activados, esta página se convierte en una calculadora. Todo se apoya en los supuestos del final.",
      list: "Tamaños",
      people,
      reasons: (count) => `Qué cambiaría la respuesta para ${people(count)}`,
    },
    levelTable: {
      caption: (count) => `Qué cuesta menos para ${people(count)}, en promedio, en dólares al año`,
      hour: (value) => `Una hora perdida vale ${f.dollars(value)}`,
      help: ({ level, value }) =>
        `${firms[level]}: ${f.counted(value, { one: "hora", other: "horas" })} de ayuda por persona`,
      cost: (model, cost) => `${model}: ${cost}`,
      tie: (costs) => `Muy parejos: ${costs.join("; ")}`,
    },
    table: {
      title: "Todos los supuestos",
      caption: "En qué se apoyan las cifras de arriba.",
      columns: ["Supuesto", "Valor", "De dónde sale"],
    },
    year: {
      title: (count) => `Lo que cuesta un año de soporte en una oficina de ${people(count)}`,
      own: "Use sus propios números",
    },
    example: {
      title: (count) => `${aYear(count)}, calculado`,
      change: (calculator) => [
        "Cada cifra de este cálculo es un supuesto que usted puede cambiar: ",
        calculator("ábralo en la calculadora"),
        ".",
      ],
    },
  };
};
