import { type Logger, pino } from "pino";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { lineOutput } from "#lib/process/output.ts";

/**
 * A structured logger for leads. Personal data is never passed to it; values under a name that suggests it are removed. If standard
 * output cannot be written to, lines are dropped and counted: pino's own stream would retry forever, and every answer would wait.
 */
export function leadsLogger(level: string): Logger {
  return pino(
    {
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
    },
    lineOutput(1, droppedLines),
  );
}

function droppedLines(lines: number): string {
  const time = new Date().toISOString();
  const told = {
    level: 40,
    time,
    service: "leads",
    lines,
    msg: "log lines could not be written and are lost",
  };
  return `${JSON.stringify(told)}\n`;
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
