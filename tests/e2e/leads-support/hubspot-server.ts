import { z } from "zod";
import {
  type CrmAnswer,
  type CrmRequest,
  type CrmServer,
  crmServer,
} from "#tests/e2e/leads-support/crm-server.ts";

export const hubspotToken = "pat-sample-token";

const properties = z.record(z.string(), z.string());
const association = z.object({
  to: z.object({ id: z.string() }),
  types: z.array(
    z.object({ associationCategory: z.literal("HUBSPOT_DEFINED"), associationTypeId: z.number() }),
  ),
});
const search = z.object({
  filterGroups: z.array(
    z.object({
      filters: z.array(
        z.object({
          propertyName: z.literal("hs_note_body"),
          operator: z.literal("CONTAINS_TOKEN"),
          value: z.string().regex(/^[\p{L}\p{N}]+$/u),
        }),
      ),
    }),
  ),
});

export interface HubspotServer extends CrmServer {
  readonly contacts: Map<string, Record<string, string>>;
  readonly notes: Map<
    string,
    {
      readonly body: string;
      readonly words: ReadonlySet<string>;
      readonly madeAt: number;
      contacts: string[];
    }
  >;
}

/**
 * HubSpot as far as docs/crm.md says: contacts are found by email at once, notes by a search that shows them only
 * after a while.
 *
 * @param lagMs how long that takes, by the server's own clock
 * @param port where it listens; any where it is 0
 */
export async function hubspotServer(lagMs = 0, port = 0): Promise<HubspotServer> {
  const contacts: HubspotServer["contacts"] = new Map();
  const notes: HubspotServer["notes"] = new Map();
  let last = 100;
  const nextId = () => {
    last += 1;
    return String(last);
  };
  const missing: CrmAnswer = { status: 404, json: { status: "error", category: "OBJECT_NOT_FOUND" } };
  const contactOf = (email: string) =>
    [...contacts].find(([, contact]) => contact.email?.toLowerCase() === email.toLowerCase());

  function handle({ method, path, query, headers, body }: CrmRequest, now: () => number): CrmAnswer {
    if (headers.authorization !== `Bearer ${hubspotToken}`)
      return { status: 401, json: { status: "error", category: "INVALID_AUTHENTICATION" } };
    const [, version, object, id, ...rest] =
      /^\/crm\/(v[34])\/objects\/(\w+)(?:\/([^/]+))?(.*)$/.exec(path) ?? [];
    switch (`${method} ${version} ${object}`) {
      case "POST v3 notes": {
        if (id === "search") {
          const token = search.parse(body).filterGroups[0]?.filters[0]?.value ?? "";
          const results = [...notes]
            .filter(([, note]) => note.madeAt + lagMs <= now() && note.words.has(token.toLowerCase()))
            .map(([found, note]) => ({ id: found, properties: { hs_note_body: note.body } }));
          return { status: 200, json: { total: results.length, results } };
        }
        const given = z.object({
          properties: z.object({ hs_timestamp: z.iso.datetime(), hs_note_body: z.string().max(65_536) }),
        });
        const made = nextId();
        const text = given.parse(body).properties.hs_note_body;
        const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
        notes.set(made, { body: text, words, madeAt: now(), contacts: [] });
        return { status: 201, json: { id: made, properties: {} } };
      }
      case "GET v3 notes": {
        const note = notes.get(id ?? "");
        if (note === undefined) return missing;
        const results = note.contacts.map((contact) => ({ id: contact, type: "note_to_contact" }));
        return {
          status: 200,
          json: { id, ...(results.length > 0 && { associations: { contacts: { results } } }) },
        };
      }
      case "GET v3 contacts": {
        const found =
          query.get("idProperty") === "email" ? contactOf(decodeURIComponent(id ?? "")) : undefined;
        return found === undefined ? missing : { status: 200, json: { id: found[0], properties: found[1] } };
      }
      case "POST v3 contacts": {
        const given = z.object({ properties, associations: z.array(association).optional() }).parse(body);
        const known = contactOf(given.properties.email ?? "-");
        if (known !== undefined)
          return { status: 409, json: { message: `Contact already exists. Existing ID: ${known[0]}` } };
        const made = nextId();
        contacts.set(made, given.properties);
        for (const { to, types } of given.associations ?? [])
          if (types[0]?.associationTypeId === 201) notes.get(to.id)?.contacts.push(made);
        return { status: 201, json: { id: made, properties: given.properties } };
      }
      case "PATCH v3 contacts": {
        const contact = contacts.get(id ?? "");
        if (contact === undefined) return missing;
        Object.assign(contact, z.object({ properties }).parse(body).properties);
        return { status: 200, json: { id, properties: contact } };
      }
      case "PUT v4 note": {
        const contact = /^\/associations\/default\/contact\/(\d+)$/.exec(rest[0] ?? "")?.[1] ?? "";
        const note = notes.get(id ?? "");
        if (note === undefined || !contacts.has(contact)) return missing;
        note.contacts = [...new Set([...note.contacts, contact])];
        return { status: 200, json: { status: "COMPLETE" } };
      }
      default:
        return missing;
    }
  }
  return Object.assign(await crmServer(handle, port), { contacts, notes });
}
