import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type Channel, channels, teamChannels, undelivered } from "#lib/leads/database/tables.ts";

/** The state of the outbox. */
export interface OutboxState {
  /** Deliveries that wait for their next try. */
  readonly pending: number;
  /** Deliveries to the team that a person has to look at: dead or refused. */
  readonly dead: number;
  /** Confirmations that did not reach their visitor. */
  readonly unconfirmed: number;
  /** Seconds since the oldest waiting delivery to the team was written; 0 where none waits. */
  readonly oldestSeconds: number;
}

export async function outboxState({ db }: OpenDatabase, now: Date): Promise<OutboxState> {
  const rows = await db
    .selectFrom("lead_delivery")
    .select([
      "state",
      "channel",
      (select) => select.fn.countAll().as("count"),
      (select) => select.fn.min("created_at").as("oldest"),
    ])
    .where("state", "in", undelivered)
    .groupBy(["state", "channel"])
    .execute();
  const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row.count), 0);
  const pending = rows.filter((row) => row.state === "pending");
  const failed = rows.filter((row) => row.state !== "pending");
  const isForTeam = (row: (typeof rows)[number]) => teamChannels.includes(row.channel);
  const waits = pending.filter(isForTeam).map((row) => now.getTime() - Date.parse(row.oldest));
  return {
    pending: sum(pending),
    dead: sum(failed.filter(isForTeam)),
    unconfirmed: sum(failed.filter((row) => !isForTeam(row))),
    oldestSeconds: Math.round(Math.max(0, ...waits) / 1000),
  };
}

/** What became of the deliveries of one channel. */
export interface ChannelState {
  readonly channel: Channel;
  readonly delivered: number;
  readonly pending: number;
  /** Dead or refused. */
  readonly failed: number;
}

/** Each channel that leads went to, or are to go to. */
export async function channelStates({ db }: OpenDatabase): Promise<ChannelState[]> {
  const rows = await db
    .selectFrom("lead_delivery")
    .select(["channel", "state", (select) => select.fn.countAll().as("count")])
    .groupBy(["channel", "state"])
    .execute();
  return channels.flatMap((channel) => {
    const mine = rows.filter((row) => row.channel === channel);
    const count = (...states: string[]) =>
      mine.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + Number(row.count), 0);
    const state = {
      delivered: count("delivered"),
      pending: count("pending"),
      failed: count("dead", "refused"),
    };
    return mine.length === 0 ? [] : [{ channel, ...state }];
  });
}
