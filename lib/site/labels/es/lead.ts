import type { lead as English } from "../en/lead.ts";

export const lead: typeof English = (f) => ({
  consent: "Consentimiento",
  agree: "Marque la casilla para que podamos guardar lo que escribió",
  honeypot: "Deje este campo vacío",
  problems: {
    missing: ({ name }) => `Complete “${name}”`,
    notText: ({ name }) => `“${name}” tiene que ser texto`,
    notOneLine: ({ name }) => `“${name}” tiene que ser una sola línea de texto sin formato`,
    tooLong: ({ name, limit }) =>
      `“${name}” puede tener como máximo ${f.counted(limit, { one: "carácter", other: "caracteres" })}`,
    notAnEmailAddress: () =>
      "Escriba una dirección de correo electrónico con el formato correcto, como nombre@example.com",
    notAPhoneNumber: ({ required }) =>
      `Escriba un número de teléfono, como (555) 555-0142${required ? "" : ", o deje el campo vacío"}`,
    notAWholeNumber: ({ name }) => `“${name}” tiene que ser un número entero, como 25`,
    tooSmall: ({ name }) => `“${name}” tiene que ser 1 o más`,
    tooLarge: ({ name, limit }) => `“${name}” tiene que ser ${f.number(limit)} o menos`,
    notAChoice: ({ name }) => `Elija una respuesta de la lista para “${name}”`,
    repeated: ({ name }) => `“${name}” se envió dos veces. Complételo una sola vez.`,
  },
});
