import { resolve } from "node:path";
import { z } from "zod";
import { type CrmSettings, crmShape, crmVariables, readCrmSettings } from "#lib/leads/crm-env.ts";
import { type AddressPolicy, checkWebhookUrl } from "#lib/leads/deliver/webhook-address.ts";
import { type TrustedProxies, trustedProxies } from "#lib/leads/screen/client-address.ts";
import type { RateLimitSettings } from "#lib/leads/screen/rate-limits.ts";

/** How the outbox is emptied. Times in milliseconds. */
export interface DeliverySettings {
  readonly pollMs: number;
  /** A claimed delivery belongs to its worker this long; then another may take it. Longer than any delivery can take. */
  readonly leaseMs: number;
  /** The wait after the first failure; it doubles with each further one, up to `maxDelayMs`. */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  /** Failures after which a delivery is a dead letter. */
  readonly maxAttempts: number;
  readonly concurrency: number;
  /** Longest time for one email, webhook call or request to a CRM. */
  readonly timeoutMs: number;
  /** Longest time that a CRM's search may take to show a record. */
  readonly searchLagMs: number;
}

/** How a backup is kept while the site runs. */
export interface BackupSettings {
  /** Where it is kept. */
  readonly folder: string;
  /** Days until what was deleted is gone from it too. */
  readonly days: number;
  /** What was stored no longer than this before a disaster may be lost with it. */
  readonly everyMs: number;
  /** How often a whole copy begins anew. */
  readonly wholeEveryMs: number;
}

/** Everything the leads service needs to know, already checked. */
export interface LeadsSettings {
  readonly databaseUrl: string;
  readonly smtpUrl?: string;
  readonly to?: string;
  readonly from?: string;
  readonly webhook?: { readonly url: string; readonly secret: string; readonly addresses: AddressPolicy };
  readonly crm: CrmSettings;
  /** Key of the digests; where absent one is made and kept in the database. */
  readonly secret?: string;
  readonly proxies: TrustedProxies;
  readonly rate: RateLimitSettings;
  readonly delivery: DeliverySettings;
  /** What proves that a marked lead is the owner's own test; where absent, no test leads are taken. */
  readonly testToken?: string;
  /** Whether web processes deliver; not where `npm run leads -- work` does it in processes of its own. */
  readonly deliverHere: boolean;
  /** Days after which a lead is deleted, whatever its form says; 0 keeps it. Where absent, each form has its own. */
  readonly retentionDays?: number;
  readonly quarantineDays: number;
  /** Submissions with the same content within this many hours are one lead. */
  readonly dedupeHours: number;
  readonly bodyTimeoutMs: number;
  /** How long a submission waits for a database in passing trouble before it is answered 503. */
  readonly databasePatienceMs: number;
  /** What whoever reads the metrics has to show; where absent, there are none to read. */
  readonly metricsToken?: string;
  /** Absent where no backup is kept. */
  readonly backup?: BackupSettings;
  readonly logLevel: string;
}

/** Thrown by {@link readLeadsEnv}; its message lists every wrong variable with what to write instead. */
export class LeadsEnvError extends Error {
  override readonly name = "LeadsEnvError";
}

const mailbox = /^(?:[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

const write = {
  LEADS_DATABASE_URL:
    'where leads are stored. Write "file:./data/leads.db" (one machine) or "postgres://user:password@host:5432/database" (several)',
  SMTP_URL:
    'the mail server that sends to the team. Write "smtps://user:password@mail.example.com:465", or "smtp://…:587" where the server offers STARTTLS',
  LEADS_TO: 'who on the team gets each lead. Write "sales@example.com", or several separated by commas',
  LEADS_FROM:
    'the sender of those mails, which the mail server must accept. Write "Example IT <website@example.com>"',
  LEADS_WEBHOOK_URL:
    'the CRM address that each lead is posted to. Write "https://crm.example.com/hooks/leads"',
  LEADS_WEBHOOK_SECRET:
    'the key that signs the webhook (Standard Webhooks). Write "whsec_" and 24 to 64 random bytes in base64: `echo "whsec_$(openssl rand -base64 32)"`',
  LEADS_WEBHOOK_ALLOW_PRIVATE:
    'whether the webhook may point into your own network. Write "yes" or leave it out',
  ...crmVariables,
  LEADS_SECRET:
    "the key of the digests that recognize a repeated submission. Write 32 or more random characters, or leave it out",
  LEADS_TEST_TOKEN:
    "what proves to this server that a test lead is yours (npm run audit -- --url). Write 32 or more random characters, the same for both",
  METRICS_TOKEN:
    "what Prometheus has to show to read /metrics, as a bearer token. Write 32 or more random characters, or leave it out: then there is no such address",
  TRUSTED_PROXIES:
    'the proxies whose X-Forwarded-For is believed. Write "loopback", "none" or "10.0.0.0/8, 192.0.2.7"',
  LEADS_RETENTION_DAYS:
    "after how many days a lead is deleted, overriding 'keepDays' of every form. Write a whole number, 0 to keep leads",
  LEADS_QUARANTINE_DAYS:
    "after how many days a submission in quarantine is deleted. Write a whole number of 1 or more",
  LEADS_RATE_ADDRESS:
    "submissions from one network in ten minutes before they are set aside. Write a whole number",
  LEADS_RATE_ADDRESS_REFUSED:
    "submissions from one network in ten minutes before they are refused. Write a whole number",
  LEADS_RATE_EMAIL:
    "submissions with one e-mail address in ten minutes before they are set aside. Write a whole number",
  LEADS_DELIVER:
    'whether web processes deliver. Write "yes", or "no" where "npm run leads -- work" delivers in processes of its own',
  LEADS_MAX_ATTEMPTS: "failures after which a delivery waits for `replay`. Write a whole number of 1 or more",
  LEADS_BACKUP_FOLDER:
    'where a backup is kept while the site runs. Write a folder on another disk, "/backups/leads", or leave it out',
  LEADS_BACKUP_DAYS:
    "after how many days what was deleted is gone from the backups too. Write a whole number of 1 or more",
  LOG_LEVEL: 'how much is logged. Write "info", "warn", "error", "debug" or "silent"',
} as const;

type Variable = keyof typeof write;

const count = (least: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least))
    .optional()
    .transform((value) => value ?? fallback);

const schema = z.object({
  LEADS_DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
    .default("file:./data/leads.db"),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== "")
    .optional(),
  LEADS_TO: z
    .string()
    .refine((list) => list.split(",").every((entry) => mailbox.test(entry.trim())))
    .optional(),
  LEADS_FROM: z.string().regex(mailbox).optional(),
  LEADS_WEBHOOK_URL: z.string().optional(),
  LEADS_WEBHOOK_SECRET: z
    .string()
    .refine((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
      return /^whsec_[A-Za-z0-9+/]+=*$/.test(secret) && key.length >= 24 && key.length <= 64;
    })
    .optional(),
  LEADS_WEBHOOK_ALLOW_PRIVATE: z.enum(["yes", "no"]).default("no"),
  ...crmShape,
  LEADS_SECRET: z.string().min(32).optional(),
  LEADS_TEST_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/)
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .transform((text, context) => {
      try {
        return trustedProxies(text);
      } catch (error) {
        context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "unreadable" });
        return z.NEVER;
      }
    }),
  LEADS_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  LEADS_QUARANTINE_DAYS: count(1, 30),
  LEADS_RATE_ADDRESS: count(1, 10),
  LEADS_RATE_ADDRESS_REFUSED: count(1, 60),
  LEADS_RATE_EMAIL: count(1, 3),
  LEADS_DELIVER: z.enum(["yes", "no"]).default("yes"),
  LEADS_MAX_ATTEMPTS: count(1, 20),
  LEADS_BACKUP_FOLDER: z.string().optional(),
  LEADS_BACKUP_DAYS: count(1, 14),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/**
 * Reads the settings from environment variables; empty counts as absent.
 *
 * @throws LeadsEnvError naming each wrong variable, its purpose and what to write. It never repeats a value: it may be a secret.
 */
export function readLeadsEnv(env: Readonly<Record<string, string | undefined>>): LeadsSettings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])).filter(isVariable));
    throw explain([...wrong].map((name) => [name, "has a value that cannot be used"]));
  }
  const values = parsed.data;
  const missing: [Variable, string][] = [];
  if (values.SMTP_URL !== undefined) {
    if (values.LEADS_TO === undefined) missing.push(["LEADS_TO", "is missing while SMTP_URL is set"]);
    if (values.LEADS_FROM === undefined) missing.push(["LEADS_FROM", "is missing while SMTP_URL is set"]);
  }
  const addresses: AddressPolicy = values.LEADS_WEBHOOK_ALLOW_PRIVATE === "yes" ? "any" : "public";
  if (values.LEADS_WEBHOOK_URL !== undefined) {
    if (values.LEADS_WEBHOOK_SECRET === undefined) {
      missing.push(["LEADS_WEBHOOK_SECRET", "is missing while LEADS_WEBHOOK_URL is set"]);
    }
    const refusal = checkWebhookUrl(values.LEADS_WEBHOOK_URL, addresses);
    if (refusal !== undefined) missing.push(["LEADS_WEBHOOK_URL", refusal]);
  }
  const { crm, missing: missingOfCrm } = readCrmSettings(values);
  missing.push(...missingOfCrm.map(([name, what]): [Variable, string] => [name, what]));
  if (missing.length > 0) throw explain(missing);
  return {
    databaseUrl: values.LEADS_DATABASE_URL,
    ...(values.SMTP_URL !== undefined && { smtpUrl: values.SMTP_URL }),
    ...(values.LEADS_TO !== undefined && { to: values.LEADS_TO }),
    ...(values.LEADS_FROM !== undefined && { from: values.LEADS_FROM }),
    ...(values.LEADS_WEBHOOK_URL !== undefined &&
      values.LEADS_WEBHOOK_SECRET !== undefined && {
        webhook: { url: values.LEADS_WEBHOOK_URL, secret: values.LEADS_WEBHOOK_SECRET, addresses },
      }),
    crm,
    ...(values.LEADS_SECRET !== undefined && { secret: values.LEADS_SECRET }),
    ...(values.LEADS_TEST_TOKEN !== undefined && { testToken: values.LEADS_TEST_TOKEN }),
    ...(values.METRICS_TOKEN !== undefined && { metricsToken: values.METRICS_TOKEN }),
    proxies: values.TRUSTED_PROXIES,
    rate: {
      windowSeconds: 600,
      perAddress: values.LEADS_RATE_ADDRESS,
      perAddressRefused: Math.max(values.LEADS_RATE_ADDRESS, values.LEADS_RATE_ADDRESS_REFUSED),
      perEmail: values.LEADS_RATE_EMAIL,
    },
    delivery: {
      pollMs: 1_000,
      leaseMs: 120_000,
      baseDelayMs: 10_000,
      maxDelayMs: 6 * 3_600_000,
      maxAttempts: values.LEADS_MAX_ATTEMPTS,
      concurrency: 4,
      timeoutMs: 30_000,
      // Twice what the search of HubSpot has been seen to take, and less than a lease.
      searchLagMs: 60_000,
    },
    deliverHere: values.LEADS_DELIVER === "yes",
    ...(values.LEADS_RETENTION_DAYS !== undefined && { retentionDays: values.LEADS_RETENTION_DAYS }),
    quarantineDays: values.LEADS_QUARANTINE_DAYS,
    dedupeHours: 24,
    bodyTimeoutMs: 10_000,
    databasePatienceMs: 3_000,
    ...(values.LEADS_BACKUP_FOLDER !== undefined && {
      backup: {
        folder: resolve(values.LEADS_BACKUP_FOLDER),
        days: values.LEADS_BACKUP_DAYS,
        everyMs: 10_000,
        wholeEveryMs: 86_400_000,
      },
    }),
    logLevel: values.LOG_LEVEL,
  };
}

/** Every variable with its purpose and what to write, for `--help` and the manual. */
export const leadsVariables: Readonly<Record<string, string>> = write;

function isVariable(name: string): name is Variable {
  return Object.hasOwn(write, name);
}

function explain(wrong: readonly (readonly [Variable, string])[]): LeadsEnvError {
  const lines = wrong.map(([name, what]) => `  ${name} ${what}.\n    It is ${write[name]}.`);
  return new LeadsEnvError(`The settings for leads are not complete:\n${lines.join("\n")}`);
}
