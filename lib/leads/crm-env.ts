/** The settings of the CRMs, as environment variables. */
import { z } from "zod";

export interface HubspotSettings {
  /** Scheme and host of the API. */
  readonly url: string;
  /** The access token of a private app. */
  readonly token: string;
}

export interface HalopsaSettings {
  /** Scheme and host, and a path where HaloPSA is not at the root. */
  readonly url: string;
  /** Which of the customers of a hosted HaloPSA it is. */
  readonly tenant?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The number of the customer that opportunities are filed under. */
  readonly customer: number;
  /** The number of the ticket type that opportunities have. */
  readonly ticketType: number;
}

export interface ConnectwiseSettings {
  /** Scheme and host of the API. */
  readonly url: string;
  /** The company that signs in. */
  readonly company: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly clientId: string;
  /** The member identifier of the salesperson. */
  readonly salesRep: string;
  /** The numbers of the company and the contact that opportunities are filed under. */
  readonly forCompany: number;
  readonly forContact: number;
}

/** Each CRM that is set up. */
export interface CrmSettings {
  readonly hubspot?: HubspotSettings;
  readonly halopsa?: HalopsaSettings;
  readonly connectwise?: ConnectwiseSettings;
}

/** Every variable with its purpose and what to write. */
export const crmVariables = {
  HUBSPOT_TOKEN:
    "the access token of a private app in HubSpot, to which each lead goes as a contact with a note (docs/crm.md). Write the token",
  HUBSPOT_URL:
    'where HubSpot’s API is. Write "https://api.hubapi.com", or leave it out; http may lead to this machine only',
  HALOPSA_URL:
    'where your HaloPSA is, in which each lead becomes an opportunity (docs/crm.md). Write "https://example.halopsa.com"',
  HALOPSA_TENANT: "your tenant, where HaloPSA is hosted for you. Write its name, or leave it out",
  HALOPSA_CLIENT_ID: "the client ID of an API application in HaloPSA. Write the ID",
  HALOPSA_CLIENT_SECRET: "the secret of that application. Write the secret",
  HALOPSA_CUSTOMER_ID: "the customer in HaloPSA that opportunities are filed under. Write its number",
  HALOPSA_TICKET_TYPE_ID: "the ticket type in HaloPSA that opportunities have. Write its number",
  CONNECTWISE_URL:
    'where the API of your ConnectWise Manage is, in which each lead becomes an opportunity (docs/crm.md). Write "https://api-na.myconnectwise.net"',
  CONNECTWISE_COMPANY: "the company that you sign in to ConnectWise with. Write its name there",
  CONNECTWISE_PUBLIC_KEY: "the public key of an API member in ConnectWise. Write the key",
  CONNECTWISE_PRIVATE_KEY: "the private key of that member. Write the key",
  CONNECTWISE_CLIENT_ID: "the client ID that ConnectWise gives each integration. Write the ID",
  CONNECTWISE_SALES_REP: "the salesperson of opportunities. Write the member identifier",
  CONNECTWISE_FOR_COMPANY_ID:
    "the company in ConnectWise that opportunities are filed under. Write its number",
  CONNECTWISE_FOR_CONTACT_ID: "the contact of that company. Write its number",
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

/** How many a record has there. */
const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional();

export const crmShape = {
  HUBSPOT_TOKEN: key,
  HUBSPOT_URL: address,
  HALOPSA_URL: address,
  HALOPSA_TENANT: key,
  HALOPSA_CLIENT_ID: key,
  HALOPSA_CLIENT_SECRET: key,
  HALOPSA_CUSTOMER_ID: number,
  HALOPSA_TICKET_TYPE_ID: number,
  CONNECTWISE_URL: address,
  CONNECTWISE_COMPANY: key,
  CONNECTWISE_PUBLIC_KEY: key,
  CONNECTWISE_PRIVATE_KEY: key,
  CONNECTWISE_CLIENT_ID: key,
  CONNECTWISE_SALES_REP: key,
  CONNECTWISE_FOR_COMPANY_ID: number,
  CONNECTWISE_FOR_CONTACT_ID: number,
};

type Values = { readonly [Name in CrmVariable]?: z.infer<(typeof crmShape)[Name]> };

/** What is set up, and what is missing of it. */
export function readCrmSettings(values: Values): {
  readonly crm: CrmSettings;
  readonly missing: readonly (readonly [CrmVariable, string])[];
} {
  const hubspot = hubspotSettings(values);
  const halopsa = halopsaSettings(values);
  const connectwise = connectwiseSettings(values);
  return {
    crm: {
      ...(hubspot !== undefined && { hubspot }),
      ...(halopsa !== undefined && { halopsa }),
      ...(connectwise !== undefined && { connectwise }),
    },
    missing: crmGroups.flatMap((group) => lacking(values, group)),
  };
}

function hubspotSettings({
  HUBSPOT_TOKEN: token,
  HUBSPOT_URL: url = "https://api.hubapi.com",
}: Values): HubspotSettings | undefined {
  return token === undefined ? undefined : { url, token };
}

function halopsaSettings(values: Values): HalopsaSettings | undefined {
  const { HALOPSA_URL: url, HALOPSA_TENANT: tenant } = values;
  const { HALOPSA_CLIENT_ID: clientId, HALOPSA_CLIENT_SECRET: clientSecret } = values;
  const { HALOPSA_CUSTOMER_ID: customer, HALOPSA_TICKET_TYPE_ID: ticketType } = values;
  if (url === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  if (customer === undefined || ticketType === undefined) return undefined;
  return { url, ...(tenant !== undefined && { tenant }), clientId, clientSecret, customer, ticketType };
}

function connectwiseSettings(values: Values): ConnectwiseSettings | undefined {
  const { CONNECTWISE_URL: url, CONNECTWISE_COMPANY: company } = values;
  const { CONNECTWISE_PUBLIC_KEY: publicKey, CONNECTWISE_PRIVATE_KEY: privateKey } = values;
  const { CONNECTWISE_CLIENT_ID: clientId, CONNECTWISE_SALES_REP: salesRep } = values;
  const { CONNECTWISE_FOR_COMPANY_ID: forCompany, CONNECTWISE_FOR_CONTACT_ID: forContact } = values;
  if (url === undefined || company === undefined || publicKey === undefined) return undefined;
  if (privateKey === undefined || clientId === undefined || salesRep === undefined) return undefined;
  if (forCompany === undefined || forContact === undefined) return undefined;
  return { url, company, publicKey, privateKey, clientId, salesRep, forCompany, forContact };
}

/** What each CRM needs, and what it can do without. */
const crmGroups: readonly {
  readonly needed: readonly CrmVariable[];
  readonly optional: readonly CrmVariable[];
}[] = [
  { needed: ["HUBSPOT_TOKEN"], optional: ["HUBSPOT_URL"] },
  {
    needed: [
      "HALOPSA_URL",
      "HALOPSA_CLIENT_ID",
      "HALOPSA_CLIENT_SECRET",
      "HALOPSA_CUSTOMER_ID",
      "HALOPSA_TICKET_TYPE_ID",
    ],
    optional: ["HALOPSA_TENANT"],
  },
  {
    needed: [
      "CONNECTWISE_URL",
      "CONNECTWISE_COMPANY",
      "CONNECTWISE_PUBLIC_KEY",
      "CONNECTWISE_PRIVATE_KEY",
      "CONNECTWISE_CLIENT_ID",
      "CONNECTWISE_SALES_REP",
      "CONNECTWISE_FOR_COMPANY_ID",
      "CONNECTWISE_FOR_CONTACT_ID",
    ],
    optional: [],
  },
];

/** Variables that have to be set because another one of the same CRM is. */
function lacking(values: Values, { needed, optional }: (typeof crmGroups)[number]) {
  const set = [...needed, ...optional].find((name) => values[name] !== undefined);
  if (set === undefined) return [];
  return needed
    .filter((name) => values[name] === undefined)
    .map((name) => [name, `is missing while ${set} is set`] as const);
}

function isSafe({ protocol, hostname, username, password, search, hash }: URL): boolean {
  if (`${username}${password}${search}${hash}` !== "") return false;
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}
