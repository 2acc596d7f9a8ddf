import type { proof as English } from "../en/proof.ts";

export const proof: typeof English = {
  caseStudies: "Kundenbeispiele",
  client: "Kunde",
  about: "Über das Unternehmen",
  choice: "Die Entscheidung",
  before: "Vorher",
  done: "Was wir getan haben",
  outcomes: "Ergebnisse",
  measured: (method, day) => [`${method} (`, day, ")"],
  permission: "Veröffentlicht mit Zustimmung des Kunden.",
  services: "Was gekauft wurde",
  said: (who, day, source) => [`${who}, `, day, ". Nachzulesen auf ", source],
  chose: "Wie ein Kunde sich entschieden hat",
};
