/** The settings of the CRMs, as environment variables. */
import { z } from "zod";

export interface HubspotSettings {
  /** Scheme and host of the API. */
  readonly url: string;
  /** The access token of a private app. */
  readonly token: string;
}

/** Each CRM that is set up. */
export interface CrmSettings {
  readonly hubspot?: HubspotSettings;
}

/** Every variable with its purpose and what to write. */
export const crmVariables = {
  HUBSPOT_TOKEN:
    "the access token of a private app in HubSpot, to which each lead goes as a contact with a note (docs/crm.md). Write the token",
  HUBSPOT_URL:
    'where HubSpot’s API is. Write "https://api.hubapi.com", or leave it out; http may lead to this machine only',
} as const;

export type CrmVariable = keyof typeof crmVariables;

/** What goes into a header as it is. */
const key = z
  .string()
  .regex(/^[\x21-\x7e]+$/)
  .optional();

/** Scheme and host, with a path where the program is not at the host's root; encrypted unless it is on this machine. */
const address = z
  .string()
  .refine((text) => URL.canParse(text) && isSafe(new URL(text)))
  .transform((text) => text.replace(/\/+$/, ""))
  .optional();

export const crmShape = { HUBSPOT_TOKEN: key, HUBSPOT_URL: address };

type Values = { readonly [Name in CrmVariable]?: string | undefined };

/** What is set up, and what is missing of it. */
export function readCrmSettings(values: Values): {
  readonly crm: CrmSettings;
  readonly missing: readonly (readonly [CrmVariable, string])[];
} {
  const { HUBSPOT_TOKEN: token, HUBSPOT_URL: url = "https://api.hubapi.com" } = values;
  return {
    crm: { ...(token !== undefined && { hubspot: { url, token } }) },
    missing: lacking(values, "HUBSPOT_URL", ["HUBSPOT_TOKEN"]),
  };
}

/** Variables that have to be set because another one is. */
function lacking(values: Values, set: CrmVariable, needed: readonly CrmVariable[]) {
  if (values[set] === undefined) return [];
  return needed
    .filter((name) => values[name] === undefined)
    .map((name) => [name, `is missing while ${set} is set`] as const);
}

function isSafe({ protocol, hostname, username, password, search, hash }: URL): boolean {
  if (`${username}${password}${search}${hash}` !== "") return false;
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}
