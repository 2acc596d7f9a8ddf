/** The variables of a studio for a team, each with its purpose; together they never leave it open. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type TrustedProxies, trustedProxies } from "../../../leads/screen/client-address.ts";
import { isThisMachine } from "../../../site/env.ts";
import { isLoopback } from "../../loopback/guard.ts";
import type { CompanySettings } from "./company-sign-in.ts";

export interface TeamSettings {
  host: string;
  port: number;
  /** As people open it: `https://studio.example.com`. */
  origin: string;
  tls?: { cert: string; key: string };
  /** Who may say for whom they ask. */
  proxies: TrustedProxies;
  /** Others than trusted proxies are turned away, because what they send is not encrypted. */
  onlyProxies: boolean;
  mail: { smtpUrl: string; from: string };
  company?: CompanySettings;
  /** Nobody gets further than to the own account without one. */
  needsPasskeys: boolean;
  /** How long the trail is kept. */
  trailDays: number;
}

/** A variable that is missing, wrong, or would leave the studio open; the message is for whoever sets it. */
export class TeamSettingsError extends Error {
  override name = "TeamSettingsError";
}

const purposes = {
  STUDIO_ORIGIN:
    "the address that people open. Write “https://studio.example.com”, or leave it out to try the studio on this machine",
  STUDIO_CERTIFICATE: "the file of the certificate, in PEM, where no proxy in front has it",
  STUDIO_KEY: "the file of that certificate's private key, in PEM",
  TRUSTED_PROXIES:
    "the proxies in front, which have the certificate and whose X-Forwarded-For is believed. Write “10.0.0.0/8, 192.0.2.7”, or “loopback” where the proxy is on this machine",
  SMTP_URL: "the mail server. Write “smtps://user:password@mail.example.com:465”",
  STUDIO_FROM:
    "the sender of the studio's mails; LEADS_FROM where left out. Write “Studio <studio@example.com>”",
  STUDIO_PASSKEYS:
    "whether everybody has to sign in with a passkey, once the first mailed link has let them in. Write “required”, or leave it out: then it is for each to choose",
  STUDIO_OIDC_ISSUER:
    "the company's own sign-in (OpenID Connect), if it has one. Write “https://login.example.com”",
  STUDIO_OIDC_CLIENT_ID: "what the studio is called there",
  STUDIO_OIDC_CLIENT_SECRET: "the studio's password there",
  STUDIO_TRAIL_DAYS:
    "after how many days what people did is forgotten. Write a whole number; 365 where left out",
} as const;

/** For `--help` and the manual. */
export const teamVariables: Readonly<Record<string, string>> = purposes;

const text = z.string().min(1);
const variables = z.object({
  STUDIO_ORIGIN: text.optional(),
  STUDIO_CERTIFICATE: text.optional(),
  STUDIO_KEY: text.optional(),
  TRUSTED_PROXIES: text.optional(),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\//.test(url) && URL.canParse(url))
    .optional(),
  STUDIO_FROM: text.optional(),
  LEADS_FROM: text.optional(),
  STUDIO_PASSKEYS: z.literal("required").optional(),
  STUDIO_OIDC_ISSUER: z
    .string()
    .refine((url) => URL.canParse(url) && isSafe(new URL(url)))
    .optional(),
  STUDIO_OIDC_CLIENT_ID: text.optional(),
  STUDIO_OIDC_CLIENT_SECRET: text.optional(),
  STUDIO_TRAIL_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .optional(),
});
type Variable = keyof typeof purposes;

/**
 * @param source the environment; an empty variable counts as absent
 * @param at where the server listens
 * @throws TeamSettingsError
 */
export function readTeamSettings(
  source: Readonly<Record<string, string | undefined>>,
  { host, port }: { host: string; port: number },
): TeamSettings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw wrong(variableOf(parsed.error.issues[0]?.path[0]), "cannot be used as it is");
  const { data } = parsed;
  const origin = originOf(data.STUDIO_ORIGIN, port);
  const tls = tlsOf(data.STUDIO_CERTIFICATE, data.STUDIO_KEY);
  if (tls && !origin.startsWith("https://"))
    throw wrong("STUDIO_ORIGIN", "has to begin with https:// where the studio has a certificate");
  const proxies = proxiesOf(data.TRUSTED_PROXIES);
  const onlyProxies = !tls && !isLoopback(host);
  if (onlyProxies && (data.TRUSTED_PROXIES === undefined || !reachesBeyondThisMachine(data.TRUSTED_PROXIES)))
    throw new TeamSettingsError(
      `HOST=${host} lets others on the network reach the studio, and nothing would encrypt what they send. Give it a certificate (STUDIO_CERTIFICATE and STUDIO_KEY), name the proxy in front that has one (TRUSTED_PROXIES), or leave HOST out, and it answers on this machine alone.`,
    );
  const from = data.STUDIO_FROM ?? data.LEADS_FROM;
  if (data.SMTP_URL === undefined)
    throw wrong("SMTP_URL", "is missing: people are invited and signed in by mail");
  if (from === undefined) throw wrong("STUDIO_FROM", "is missing");
  const company = companyOf(data);
  return {
    host,
    port,
    origin,
    ...(tls && { tls }),
    proxies,
    onlyProxies,
    mail: { smtpUrl: data.SMTP_URL, from },
    ...(company && { company }),
    needsPasskeys: data.STUDIO_PASSKEYS === "required",
    trailDays: Number(data.STUDIO_TRAIL_DAYS ?? 365),
  };
}

/** An address that nobody else can read along on: encrypted, or on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isThisMachine(hostname));
}

function originOf(given: string | undefined, port: number): string {
  if (given === undefined) return `http://localhost:${port}`;
  if (!URL.canParse(given) || new URL(given).origin !== given || !isSafe(new URL(given)))
    throw wrong("STUDIO_ORIGIN", "has to be https://, a host and at most a port, with nothing after it");
  return given;
}

function tlsOf(certificate: string | undefined, key: string | undefined): TeamSettings["tls"] {
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined)
    throw wrong(certificate === undefined ? "STUDIO_CERTIFICATE" : "STUDIO_KEY", "is missing");
  return { cert: contentOf("STUDIO_CERTIFICATE", certificate), key: contentOf("STUDIO_KEY", key) };
}

function contentOf(name: Variable, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw wrong(name, `names a file that cannot be read (${code})`);
  }
}

function proxiesOf(given: string | undefined): TrustedProxies {
  try {
    return trustedProxies(given ?? "loopback");
  } catch {
    throw wrong("TRUSTED_PROXIES", "cannot be used as it is");
  }
}

function reachesBeyondThisMachine(given: string): boolean {
  return given.split(",").some((entry) => !/^(?:|none|loopback|127\..*|::1)$/.test(entry.trim()));
}

function companyOf(data: z.infer<typeof variables>): CompanySettings | undefined {
  const names = ["STUDIO_OIDC_ISSUER", "STUDIO_OIDC_CLIENT_ID", "STUDIO_OIDC_CLIENT_SECRET"] as const;
  if (names.every((name) => data[name] === undefined)) return undefined;
  const [issuer, clientId, clientSecret] = names.map((name) => {
    const value = data[name];
    if (value === undefined) throw wrong(name, "is missing while the other two of STUDIO_OIDC_… are set");
    return value;
  });
  return { issuer: issuer ?? "", clientId: clientId ?? "", clientSecret: clientSecret ?? "" };
}

const variableOf = (name: unknown): Variable =>
  Object.keys(purposes).find((one): one is Variable => one === name) ?? "STUDIO_FROM";

/** Never says what is in a variable: it may be a password. */
function wrong(name: Variable, what: string): TeamSettingsError {
  return new TeamSettingsError(`${name} ${what}. It is ${purposes[name]}. Set it in the shell or in .env.`);
}
