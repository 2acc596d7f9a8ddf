import { CallError } from "#lib/leads/deliver/crm/call.ts";
import type { CrmEntry, CrmPeer } from "#lib/leads/deliver/crm/peer.ts";
import { DeliveryError, NotYet } from "#lib/leads/deliver/delivery-error.ts";
import type { KnownRecord } from "#lib/leads/outbox.ts";

/** What the outbox knows of a record, and how it is told more. */
export interface RecordMemory {
  readonly known: KnownRecord;
  /** @throws DeliveryError where another worker holds the delivery by now */
  note(known: Partial<KnownRecord>): Promise<void>;
}

export interface CrmTimes {
  /** How long a CRM's search may take to show a record that was made. */
  readonly searchLagMs: number;
  /** Between two looks while that is waited for. */
  readonly lookMs: number;
}

/** After this long a search that does not show a record will not show it. */
const longestLagMs = 86_400_000;

/**
 * Sees to it that a lead has one record in a CRM: looks for one that carries its id, makes one where there is none, and completes
 * it. Where it is not known what became of a request, because a worker died or an answer was lost, none is made before a search
 * would show the first; if there are two nevertheless, a person is told which.
 *
 * @param name of the CRM, for what is said
 * @throws DeliveryError, or NotYet where it has to be looked at again
 */
export async function deliverToCrm(
  name: string,
  peer: CrmPeer,
  entry: CrmEntry,
  memory: RecordMemory,
  { searchLagMs, lookMs }: CrmTimes,
  clock: () => Date,
): Promise<void> {
  const { known } = memory;
  const begunMs = known.begun_at === null ? undefined : clock().getTime() - Date.parse(known.begun_at);
  // A clock that was put back must not make it wait for that long.
  const waitedMs = begunMs === undefined || begunMs < 0 ? searchLagMs : begunMs;
  const isSecond = begunMs !== undefined && known.record !== null;

  async function keep(record: string, isOnly: boolean): Promise<void> {
    await memory.note({ record, ...(isOnly && { begun_at: null }) });
    try {
      const contact = await peer.complete?.(entry, record);
      if (contact !== undefined) await memory.note({ contact });
    } catch (error) {
      // Somebody has deleted it; the next try makes another.
      if (error instanceof CallError && error.status === 404) await memory.note({ record: null });
      throw error;
    }
  }

  async function look(): Promise<readonly string[]> {
    const records = await peer.find(entry);
    if (records.length < 2) return records;
    const all = records.join(", ");
    await memory.note({ record: all, begun_at: null });
    throw new DeliveryError(
      `${name} has this lead more than once (${all}). Delete all but one there, then run: npm run leads -- replay`,
      { needsRepair: true },
    );
  }

  const seen = await look();
  const record = seen[0] ?? known.record;
  if (record !== null) {
    const isShown = known.record === null || seen.includes(known.record);
    const isOnly = !isSecond || (isShown && waitedMs >= searchLagMs);
    await keep(record, isOnly);
    if (isOnly) return;
    if (waitedMs > longestLagMs)
      throw new DeliveryError(
        `${name} does not show record ${known.record} in a search, so it is not known whether this lead is there twice. Search there for ${entry.reference}`,
        { needsRepair: true },
      );
    throw new NotYet(`It is looked whether ${name} has this lead twice`, lookMs);
  }
  if (begunMs !== undefined && waitedMs < searchLagMs)
    throw new NotYet(
      `${name} may have this lead: its search is given time to show it`,
      Math.min(lookMs, searchLagMs - waitedMs),
    );
  await memory.note({ begun_at: clock().toISOString() });
  const made = await make(peer, entry, look, () => memory.note({ begun_at: known.begun_at }));
  await keep(made, begunMs === undefined);
  if (begunMs !== undefined) throw new NotYet(`It is looked whether ${name} has this lead twice`, lookMs);
}

/** Makes the record. Where its answer is lost, a look may show that it is there. */
async function make(
  peer: CrmPeer,
  entry: CrmEntry,
  look: () => Promise<readonly string[]>,
  notMade: () => Promise<void>,
): Promise<string> {
  try {
    return await peer.create(entry);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (!error.isUnsure) {
      await notMade();
      throw error;
    }
    const [found] = await look().catch((trouble) => {
      if (trouble instanceof CallError) return [];
      throw trouble;
    });
    if (found === undefined) throw error;
    return found;
  }
}
