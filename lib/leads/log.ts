import { type Logger, pino } from "pino";
import { ExplainedError } from "#lib/leads/explained-error.ts";

/** A structured logger for leads. Personal data is never passed to it; what slips in under a telling name is taken out. */
export function leadsLogger(level: string): Logger {
  return pino({
    level,
    base: { service: "leads" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "name",
        "email",
        "telephone",
        "company",
        "message",
        "*.email",
        "*.message",
        "*.address",
        "*.url",
      ],
      remove: true,
    },
  });
}

/**
 * What of an error may be logged: its kind, its code, and a reason in words where the words are our own or SQLite's fixed ones
 * for the code. Messages of mail servers and databases quote addresses and values.
 */
export function errorFacts(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly reason?: string;
} {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const errcode =
    "errcode" in error && typeof error.errcode === "number" ? `SQLITE ${error.errcode}` : undefined;
  const shown = errcode ?? code;
  const sqlite = "errstr" in error && typeof error.errstr === "string" ? error.errstr : undefined;
  const reason = error instanceof ExplainedError ? error.message : sqlite;
  return {
    error: error.name,
    ...(shown !== undefined && { code: shown }),
    ...(reason !== undefined && { reason }),
  };
}
