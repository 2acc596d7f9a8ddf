/** Leads as a test wants them, stored without a form. */
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { saveLead } from "#lib/leads/save-lead.ts";
import type { Lead } from "#lib/leads/schema.ts";

const lead: Lead = {
  form: "contact",
  name: "Ana Sample",
  email: "ana@example.com",
  company: null,
  telephone: null,
  people: null,
  topic: null,
  message: "The printers stop.",
  answers: [],
  consent: "2026-11",
  source: null,
  comparison: null,
  scenario: null,
  fit: null,
  utm_source: null,
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
};

/** @returns stores a lead, each received a second after the one before; gives its id */
export function leadStore(leadsDatabase: LeadsDatabase) {
  let count = 0;
  return async (changes: Partial<Lead> = {}, signals: "honeypot"[] = []): Promise<string> => {
    count += 1;
    const now = new Date(Date.UTC(2026, 10, 1, 8, 0, count));
    const saved = await leadsDatabase.use((database) =>
      saveLead(database, {
        lead: { ...lead, ...changes },
        consentText: "You may answer me.",
        fit: null,
        signals,
        acceptance: { status: "accepted", channels: [] },
        key: `${count}`,
        content: `${count}`,
        now,
        keyExpires: now,
      }),
    );
    return "id" in saved ? saved.id : "";
  };
}
