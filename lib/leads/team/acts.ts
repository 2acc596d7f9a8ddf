/** What the team notes about a lead: what came of it, what it is worth, a remark. Each is kept, and the last outcome counts. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { portions } from "#lib/leads/database/portions.ts";
import { type ActTable, type Database, type Outcome, outcomes } from "#lib/leads/database/tables.ts";
import { line, longText } from "#lib/leads/values.ts";

export interface NewAct {
  /** Given before the database is asked: what is tried again after trouble is stored once. */
  readonly id: string;
  /** Undefined for a remark alone. */
  readonly outcome?: Outcome;
  /** In hundredths of the company's currency. */
  readonly valueCents?: number;
  readonly note?: string;
  /** Who noted it. */
  readonly by: string;
}

/** What a person writes, each undefined or empty where nothing was written. */
export interface WrittenAct {
  readonly outcome?: string | undefined;
  readonly value?: string | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}

/** Which part is wrong, and a sentence that says what to write. */
export class ActError extends Error {
  override readonly name = "ActError";
  readonly part: keyof WrittenAct;
  constructor(part: keyof WrittenAct, message: string) {
    super(message);
    this.part = part;
  }
}

/** The most that an outcome may be worth, in whole units: what an integer column of cents takes. */
const largestValue = 20_000_000;
export const longestNote = 2_000;
const longestBy = 80;

/**
 * @example readAct({ outcome: "won", value: "$1,200", by: "Ana" }) // { id: "3f8a…", outcome: "won", valueCents: 120_000, by: "Ana" }
 * @throws ActError
 */
export function readAct(written: WrittenAct): NewAct {
  const word = written.outcome?.trim() ?? "";
  const outcome = outcomes.find((known) => known === word);
  if (word !== "" && outcome === undefined)
    throw new ActError("outcome", `"${word}" is not an outcome. Write one of: ${outcomes.join(", ")}`);
  const valueCents = centsOf(written.value?.trim() ?? "");
  if (valueCents !== undefined && outcome === undefined)
    throw new ActError("outcome", `A value belongs to an outcome. Write one of: ${outcomes.join(", ")}`);
  const note = textIn(written.note, longText({ maxLength: longestNote }), "note", longestNote);
  if (outcome === undefined && note === undefined)
    throw new ActError("outcome", `Write what came of it (${outcomes.join(", ")}), or a note`);
  const by = textIn(written.by, line({ maxLength: longestBy }), "by", longestBy);
  if (by === undefined) throw new ActError("by", "Write your name, so that others know whom to ask");
  return {
    id: randomUUID(),
    by,
    ...(outcome !== undefined && { outcome }),
    ...(valueCents !== undefined && { valueCents }),
    ...(note !== undefined && { note }),
  };
}

function centsOf(text: string): number | undefined {
  if (text === "") return undefined;
  const digits = /^\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)$/.exec(text)?.[1]?.replaceAll(",", "");
  if (digits === undefined)
    throw new ActError("value", `"${text}" is not an amount. Write it in digits: 1200, or 1,200.50`);
  if (Number(digits) > largestValue)
    throw new ActError("value", `"${text}" is more than a lead can be worth here, which is 20,000,000`);
  return Math.round(Number(digits) * 100);
}

function textIn(
  text: string | undefined,
  reader: z.ZodType<string>,
  part: "note" | "by",
  longest: number,
): string | undefined {
  if ((text ?? "").trim() === "") return undefined;
  const read = reader.safeParse(text);
  if (read.success) return read.data;
  const what = part === "note" ? "The note" : "The name";
  throw new ActError(part, `${what} has to be plain text of ${longest} characters or fewer`);
}

/** An act with what held before it. */
export interface Noted {
  readonly act: ActTable;
  /** The last act before this one; undefined for the first. */
  readonly before: ActTable | undefined;
  /** How many acts are before this one. */
  readonly earlier: number;
}

/**
 * Adds an act to a lead; nothing that was noted before is changed. Of two people at the same moment both are kept, one after the
 * other. The same act again is the one that is stored already.
 *
 * @throws Error where the lead is gone or in quarantine
 */
export async function addAct({ db }: OpenDatabase, leadId: string, given: NewAct, now: Date): Promise<Noted> {
  return db.transaction().execute(async (transaction) => {
    // Holds the lead's row until the end, so that the second of two people sees what the first has noted.
    const { numUpdatedRows } = await transaction
      .updateTable("lead")
      .set((build) => ({ status: build.ref("status") }))
      .where("id", "=", leadId)
      .where("status", "=", "accepted")
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Error(
        `${leadId} was deleted meanwhile, is in quarantine (then release it first), or is a subscription`,
      );
    const acts = (await actsOf(transaction, [leadId])).get(leadId) ?? [];
    const place = acts.findIndex(({ id }) => id === given.id);
    const stored = acts[place];
    if (stored !== undefined) return { act: stored, before: acts[place - 1], earlier: place };
    const before = acts.at(-1);
    // After the last one, even where this machine's clock is behind.
    const at = new Date(Math.max(now.getTime(), before === undefined ? 0 : Date.parse(before.at) + 1));
    const act: ActTable = {
      id: given.id,
      lead_id: leadId,
      at: at.toISOString(),
      made_by: given.by,
      outcome: given.outcome ?? null,
      value_cents: given.valueCents ?? null,
      note: given.note ?? null,
    };
    await transaction.insertInto("lead_act").values(act).execute();
    return { act, before, earlier: acts.length };
  });
}

/** The acts of leads by the leads' ids, the oldest first. */
export async function actsOf(db: Database, leadIds: readonly string[]): Promise<Map<string, ActTable[]>> {
  const found: ActTable[] = [];
  for (const some of portions(leadIds)) {
    const rows = await db
      .selectFrom("lead_act")
      .selectAll()
      .where("lead_id", "in", some)
      .orderBy("at")
      .execute();
    found.push(...rows);
  }
  return Map.groupBy(found, ({ lead_id }) => lead_id);
}

/** The act whose outcome holds. */
export function lastOutcome(acts: readonly ActTable[] = []): ActTable | undefined {
  return acts.findLast(({ outcome }) => outcome !== null);
}

/** @example valueInWords(120_050) // "1,200.50" */
export function valueInWords(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const rest = cents % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
}

/** @example outcomeInWords(act) // "won, 1,200" */
export function outcomeInWords({ outcome, value_cents }: ActTable): string {
  const parts = [outcome, value_cents === null ? null : valueInWords(value_cents)];
  return parts.filter((part) => part !== null).join(", ");
}

/** @example actInWords(act) // "won, 1,200: They signed." */
export function actInWords(act: ActTable): string {
  return [outcomeInWords(act), act.note].filter(Boolean).join(": ");
}
