import type { mail as English } from "../en/mail.ts";

export const mail: typeof English = (f) => {
  const line = (label: string, value: string | number) => `${label}: ${value}`;
  return {
    line,
    team: {
      subject: (from) => `Consulta de ${from}`,
      subjectOf: (form, from) => `${form}: ${from}`,
      opening: (site) =>
        `Alguien pidió una respuesta en ${site}. Si responde a este correo, le responde al visitante.`,
      openingWithoutEmail: (site) =>
        `Alguien pidió una llamada en ${site}. No hay dirección de correo a la que responder.`,
      why: "Por qué puede ser un buen cliente:",
      costs: "Los costos que había configurado:",
      fit: "Lo que respondió:",
      received: (time) => line("Recibido", time),
      lead: (id) => line("Contacto", id),
      origin: { source: "página", comparison: "comparación" },
      answered: (command) => `Cuando haya respondido: ${command}`,
    },
    reasons: {
      people: (count) =>
        `Allí ${f.counted(count, { one: "persona trabaja", other: "personas trabajan" })} con computadora.`,
      place: (place) => `Lugar: ${place}.`,
      comparison: (name) => `Leía la comparación “${name}”.`,
      fit: (count) =>
        `Respondió ${f.counted(count, { one: "pregunta", other: "preguntas" })} sobre la opción que le conviene; vea más abajo.`,
      costs: "Calculó lo que le cuesta un año; vea más abajo.",
      costsFor: (people) =>
        `Calculó lo que cuesta un año para ${f.counted(people, { one: "persona", other: "personas" })}; vea más abajo.`,
    },
    confirmation: {
      subject: (company) => `${company}: recibimos su mensaje`,
      lines: ({ company, phone, site }) => [
        "Hola:",
        "",
        `Gracias por escribir a ${company}. Recibimos su mensaje; una persona lo leerá y le responderá.`,
        "",
        `Si no puede esperar, llame al ${phone}.`,
        "",
        `¿No nos escribió usted? Entonces alguien puso su dirección en ${site}, y usted puede ignorar este correo.`,
        "",
        company,
      ],
    },
    quarantine: {
      subject: (waiting) =>
        `Cuarentena: ${f.counted(waiting, { one: "envío espera", other: "envíos esperan" })} revisión`,
      lines: ({ list, release }) => [
        "El formulario de contacto apartó estos envíos porque parecen obra de un programa. Es posible que algunos sean de personas.",
        "",
        `Para verlos:        ${list}`,
        `Para aceptar uno:   ${release}`,
      ],
    },
  };
};
