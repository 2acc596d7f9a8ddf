import type { lead as English } from "../en/lead.ts";

export const lead: typeof English = (f) => ({
  consent: "Einwilligung",
  agree: "Setzen Sie das Häkchen, damit wir Ihre Angaben speichern dürfen",
  honeypot: "Lassen Sie dieses Feld leer",
  problems: {
    missing: ({ name }) => `Füllen Sie „${name}“ aus`,
    notText: ({ name }) => `„${name}“ muss Text sein`,
    notOneLine: ({ name }) => `„${name}“ muss eine einzige Zeile einfacher Text sein`,
    tooLong: ({ name, limit }) => `„${name}“ darf höchstens ${f.number(limit)} Zeichen lang sein`,
    notAnEmailAddress: () =>
      "Geben Sie eine E-Mail-Adresse im richtigen Format ein, zum Beispiel name@example.com",
    notAPhoneNumber: ({ required }) =>
      `Geben Sie eine Telefonnummer ein, zum Beispiel +49 30 23125042${required ? "" : ", oder lassen Sie das Feld leer"}`,
    notAWholeNumber: ({ name }) => `„${name}“ muss eine ganze Zahl sein, zum Beispiel 25`,
    tooSmall: ({ name }) => `„${name}“ muss mindestens 1 sein`,
    tooLarge: ({ name, limit }) => `„${name}“ darf höchstens ${f.number(limit)} sein`,
    notAChoice: ({ name }) => `Wählen Sie für „${name}“ eine Antwort aus der Liste`,
    repeated: ({ name }) => `„${name}“ wurde zweimal gesendet. Füllen Sie das Feld nur einmal aus.`,
  },
});
