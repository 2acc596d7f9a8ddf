import { randomUUID } from "node:crypto";
import { recordOf } from "#lib/costs/record.ts";
import { attributionNames, contactForm } from "#lib/forms/fields.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";

/** A lead that is plainly a test, with an address and a number that nobody has. It is in no database. */
export function testLead(now: Date): LeadTable {
  const email = "test@example.com";
  return {
    ...recordOf(attributionNames, () => null),
    id: randomUUID(),
    received_at: now.toISOString(),
    status: "accepted",
    signals: "[]",
    form: contactForm,
    name: "TEST, please delete",
    email,
    email_key: email,
    company: "TEST, please delete",
    telephone: "(555) 555-0100",
    people: 25,
    topic: null,
    message:
      "This is a test of the website's connection, made with `npm run leads -- try`. Please delete it.",
    answers: null,
    fit: null,
    scenario: "people=25",
    released_at: null,
    responded_at: null,
  };
}
