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
    subscription: {
      subject: (newsletter) => `Confirme su suscripción: ${newsletter}`,
      lines: ({ newsletter, company, site, link, days }) => [
        "Hola:",
        "",
        `Alguien puso esta dirección en ${site} para recibir “${newsletter}” de ${company}. Si fue usted, abra esta página y haga clic en el botón:`,
        "",
        link,
        "",
        `El enlace funciona durante ${f.counted(days, { one: "día", other: "días" })}. Si no fue usted, no haga nada: si nadie hace clic en el botón, no recibirá más correos y la dirección se borrará.`,
        "",
        company,
      ],
    },
    welcome: {
      subject: (newsletter) => `Suscripción confirmada: ${newsletter}`,
      lines: ({ newsletter, company, unsubscribe }) => [
        "Hola:",
        "",
        `Usted confirmó que quiere recibir “${newsletter}” de ${company}. Llegará a esta dirección.`,
        "",
        "Puede darse de baja cuando quiera, en esta página:",
        "",
        unsubscribe,
        "",
        company,
      ],
    },
    file: {
      subject: (title) => `El archivo que pidió: ${title}`,
      lines: ({ title, company, phone, site, link, days }) => [
        "Hola:",
        "",
        `Aquí tiene “${title}” de ${company}:`,
        "",
        link,
        "",
        ...(days === undefined
          ? []
          : [
              `El enlace funciona durante ${f.counted(days, { one: "día", other: "días" })}, todas las veces que quiera. Si quiere conservar el archivo, guárdelo.`,
              "",
            ]),
        `Recibimos su solicitud; una persona la leerá. Si tiene alguna pregunta, llame al ${phone}.`,
        "",
        `¿No lo pidió usted? Entonces alguien puso su dirección en ${site}, y usted puede ignorar este correo.`,
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
