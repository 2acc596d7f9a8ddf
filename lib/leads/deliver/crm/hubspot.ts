/** HubSpot, CRM API v3: a lead is a note that carries its id, on the contact with its email address. What was read of it is in docs/crm.md. */
import { z } from "zod";
import type { HubspotSettings } from "#lib/leads/crm-env.ts";
import { type Call, CallError, readAnswer, type Send } from "#lib/leads/deliver/crm/call.ts";
import type { ConnectPeer, CrmEntry, CrmKind, CrmPeer } from "#lib/leads/deliver/crm/peer.ts";

export const hubspotKind: CrmKind = {
  channel: "hubspot",
  name: "HubSpot",
  record: "note",
  variables: { address: "HUBSPOT_URL", key: "HUBSPOT_TOKEN" },
  rehearse({ method, url }) {
    if (method === "POST") return url.endsWith("/notes/search") ? { results: [] } : { id: "0" };
    if (url.includes("/contacts/")) throw new CallError("no such contact", { status: 404 });
    return {};
  },
};

/** HubSpot's own numbers for what a contact is to a note. */
const contactToNote = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 201 };
const longestNote = 65_536;

const made = z.object({ id: z.string() });
const notesFound = z.object({
  results: z.array(made.extend({ properties: z.object({ hs_note_body: z.string().nullish() }) })),
});
const noteRead = z.object({
  associations: z.object({ contacts: z.object({ results: z.array(made) }).optional() }).optional(),
});
const contactRead = made.extend({ properties: z.record(z.string(), z.string().nullish()) });

export function connectHubspot(settings: HubspotSettings): ConnectPeer {
  return (send) => hubspotPeer(settings, send);
}

function hubspotPeer({ url, token }: HubspotSettings, send: Send): CrmPeer {
  const ask = (method: Call["method"], path: string, body?: object) =>
    send({
      method,
      url: `${url}${path}`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const read = <Value>(schema: z.ZodType<Value>, answer: unknown) =>
    readAnswer(hubspotKind.name, schema, answer);

  async function contactWith(email: string): Promise<z.infer<typeof contactRead> | undefined> {
    const query = "idProperty=email&properties=firstname,lastname,company,phone";
    try {
      const path = `/crm/v3/objects/contacts/${encodeURIComponent(email)}?${query}`;
      return read(contactRead, await ask("GET", path));
    } catch (error) {
      if (error instanceof CallError && error.status === 404) return undefined;
      throw error;
    }
  }

  const createContact = async (properties: object, more: object = {}) =>
    read(made, await ask("POST", "/crm/v3/objects/contacts", { properties, ...more })).id;

  /** The contact with an address. It keeps its values: whoever enters somebody else's address must not change that person's contact. */
  async function upsertContact(person: CrmEntry["person"]): Promise<string> {
    const given = propertiesOf(person);
    let contact = await contactWith(person.email);
    if (contact === undefined) {
      try {
        return await createContact(given);
      } catch (error) {
        // Somebody made it in between.
        if (!(error instanceof CallError && error.status === 409)) throw error;
        contact = await contactWith(person.email);
        if (contact === undefined) throw error;
      }
    }
    const { id, properties } = contact;
    const isBlank = (name: string) => (properties[name] ?? "") === "";
    const isNamed = !(isBlank("firstname") && isBlank("lastname"));
    const missing = Object.entries(given).filter(
      ([name]) => name !== "email" && isBlank(name) && !(name === "firstname" && isNamed),
    );
    if (missing.length > 0)
      await ask("PATCH", `/crm/v3/objects/contacts/${id}`, { properties: Object.fromEntries(missing) });
    return id;
  }

  return {
    async find({ leadId, reference }) {
      const filter = { propertyName: "hs_note_body", operator: "CONTAINS_TOKEN", value: reference };
      const answer = await ask("POST", "/crm/v3/objects/notes/search", {
        filterGroups: [{ filters: [filter] }],
        properties: ["hs_note_body"],
        limit: 100,
      });
      return read(notesFound, answer)
        .results.filter(({ properties }) => properties.hs_note_body?.includes(leadId))
        .map(({ id }) => id);
    },
    async create({ note, receivedAt }) {
      const properties = { hs_timestamp: receivedAt, hs_note_body: htmlOf(note) };
      return read(made, await ask("POST", "/crm/v3/objects/notes", { properties })).id;
    },
    async complete({ person, reference }, note) {
      const { associations } = read(
        noteRead,
        await ask("GET", `/crm/v3/objects/notes/${note}?associations=contacts`),
      );
      const [contact] = associations?.contacts?.results ?? [];
      if (contact !== undefined) return contact.id;
      if (person.email === "") {
        // In one request: nothing but the note leads back to a contact without an address.
        const properties = {
          firstname: person.company || person.telephone || reference,
          ...propertiesOf(person),
        };
        return createContact(properties, { associations: [{ to: { id: note }, types: [contactToNote] }] });
      }
      const id = await upsertContact(person);
      await ask("PUT", `/crm/v4/objects/note/${note}/associations/default/contact/${id}`);
      return id;
    },
  };
}

/** The whole name is the first name: where it parts is the bearer's to say. */
function propertiesOf({ name, email, company, telephone }: CrmEntry["person"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ email, firstname: name, company, phone: telephone }).filter(([, value]) => value !== ""),
  );
}

/** A note is shown as HTML: what was typed must not become markup, and lines must stay lines. */
function htmlOf(note: string): string {
  const html = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\n", "<br>");
  let end = note.length;
  while (html(note.slice(0, end)).length > longestNote) end = Math.floor(end * 0.9);
  return html(note.slice(0, end).toWellFormed());
}
