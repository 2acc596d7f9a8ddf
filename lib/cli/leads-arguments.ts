/** The parameters of `npm run leads -- …`, each with what it has to be. */
import { type Channel, channels } from "#lib/leads/database/tables.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import type { Given } from "./parameters.ts";

export const options = {
  all: { type: "boolean" },
  at: { type: "string" },
  by: { type: "string" },
  quarantine: { type: "boolean" },
  subscribers: { type: "boolean" },
  tests: { type: "boolean" },
  csv: { type: "boolean" },
  "dry-run": { type: "boolean" },
  dead: { type: "boolean" },
  limit: { type: "string" },
  note: { type: "string" },
  channel: { type: "string" },
  email: { type: "string" },
  from: { type: "string" },
  "older-than": { type: "string" },
  since: { type: "string" },
  out: { type: "string" },
  phone: { type: "string" },
  port: { type: "string" },
  postgres: { type: "string" },
  reason: { type: "string" },
  to: { type: "string" },
  value: { type: "string" },
} as const;

export type Values = Given<{ script: string; options: typeof options }>["values"];

/** @throws UsageError where no id was given */
export function required(id: string | undefined): string {
  if (id === undefined) throw new UsageError("Write which lead: its id, or the first characters of it");
  return id;
}

/** The channel of `--channel`; undefined where none was given. */
export function channelGiven(values: Values): readonly Channel[] | undefined {
  if (values.channel === undefined) return undefined;
  const channel = channels.find((candidate) => candidate === values.channel);
  if (channel === undefined) throw new UsageError(`--channel takes ${channels.join(", ")}`);
  return [channel];
}

/**
 * `90d` is ninety days before now; a date is its beginning in UTC.
 *
 * @throws UsageError where it is neither
 */
export function moment(text: string): Date {
  const days = /^(\d{1,5})\s*d(?:ays)?$/.exec(text)?.[1];
  const date = days === undefined ? new Date(text) : new Date(Date.now() - Number(days) * 86_400_000);
  if (Number.isNaN(date.getTime()) || (days === undefined && !/^\d{4}-\d{2}-\d{2}/.test(text))) {
    throw new UsageError(`"${text}" is neither days, like 90d, nor a date, like 2026-01-31`);
  }
  return date;
}
