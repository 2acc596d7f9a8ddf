/** The mails of a site in another language: to the team, to the sender, and about quarantine. */
import { expect, test } from "vitest";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { confirmationMail, quarantineMail, teamMail } from "#lib/leads/deliver/mail-texts.ts";

const lead: LeadTable = {
  id: "a",
  received_at: "2026-11-28T10:00:00.000Z",
  status: "accepted",
  signals: "[]",
  form: "contact",
  name: "Íñigo Peña",
  email: "inigo@example.com",
  email_key: "inigo@example.com",
  company: "Peña e Hijos",
  telephone: null,
  people: 1_250,
  topic: null,
  message: "Buenos días",
  answers: null,
  source: "/pricing/",
  comparison: "a-or-b",
  scenario: "people=50&managedFee=140",
  fit: null,
  utm_source: "boletín",
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
  released_at: null,
  responded_at: null,
};

const siteIn = (language: string) => ({
  companyName: "Peña IT",
  language,
  ownLabels: {},
  telephone: "+1 217-555-0142",
  origin: "https://www.example.com",
});

test("the team's mail in Spanish words everything that the program says", () => {
  const { subject, text } = teamMail(lead, undefined, siteIn("es-US"));
  expect(subject).toBe("Consulta de Peña e Hijos");
  expect(text.split("\n").filter((line) => !/^(?:name|email|company|people): /.test(line))).toEqual([
    "Alguien pidió una respuesta en https://www.example.com. Si responde a este correo, le responde al visitante.",
    "",
    "Por qué puede ser un buen cliente:",
    "Allí 1,250 personas trabajan con computadora.",
    "Leía la comparación “a-or-b”.",
    "Calculó lo que cuesta un año para 50 personas; vea más abajo.",
    "",
    "",
    "> Buenos días",
    "",
    "Los costos que había configurado:",
    "Personas que usan computadora: 50",
    "Tarifa del soporte gestionado: $140 por persona al mes",
    "https://www.example.com/tools/cost-calculator/?people=50&managedFee=140",
    "",
    "página: /pricing/",
    "comparación: a-or-b",
    "utm_source: boletín",
    "Recibido: 2026-11-28T10:00:00.000Z",
    "Contacto: a",
    "",
    "Cuando haya respondido: npm run leads -- respond a",
    "",
  ]);
});

test("its sender gets a confirmation in Spanish, and the team the news from quarantine", () => {
  const confirmation = confirmationMail({ form: "contact" }, siteIn("es-MX"));
  expect(confirmation.subject).toBe("Peña IT: recibimos su mensaje");
  expect(confirmation.text).toContain("Si no puede esperar, llame al +1 217-555-0142.");
  expect(quarantineMail(1, siteIn("es-US")).subject).toBe("Cuarentena: 1 envío espera revisión");
  expect(quarantineMail(2, siteIn("es-US")).subject).toBe("Cuarentena: 2 envíos esperan revisión");
});

test("a German site's mails count and write numbers as German does", () => {
  const { text } = teamMail({ ...lead, people: 1 }, undefined, siteIn("de-DE"));
  expect(text).toContain("Dort arbeitet 1 Person am Computer.");
  expect(text).toContain("Preis des Betreuungsvertrags: 140\u00a0$ pro Person und Monat");
  expect(quarantineMail(1_234, siteIn("de-DE")).subject).toBe(
    "Quarantäne: 1.234 Einsendungen warten auf Prüfung",
  );
});
