import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { type Channel, senderChannels } from "#lib/leads/database/tables.ts";
import { crmsOf, sendToCrm } from "#lib/leads/deliver/crm/crms.ts";
import { DeliveryError, NotYet } from "#lib/leads/deliver/delivery-error.ts";
import { mailLinksFor } from "#lib/leads/deliver/mail-links.ts";
import { type Mailer, smtpMailer } from "#lib/leads/deliver/mailer.ts";
import { startQuarantineNotices } from "#lib/leads/deliver/quarantine-notice.ts";
import { postWebhook } from "#lib/leads/deliver/webhook.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { errorFacts } from "#lib/leads/log.ts";
import {
  type ClaimedDelivery,
  claim,
  type KnownRecord,
  markDelivered,
  markExpired,
  markFailed,
  noteRecord,
  postpone,
  releaseClaims,
} from "#lib/leads/outbox.ts";
import { distrustClock } from "#lib/leads/retention-clock.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";

/** Empties the outbox until stopped. Any number may run against one database. */
export interface Worker {
  /** Looks now instead of at the next turn: a lead has just come in. */
  wake(): void;
  /** Takes nothing new, waits for what is under way, gives back the rest. */
  stop(): Promise<void>;
}

// A confirmation that is two days late confuses more than it confirms.
const confirmationHours = 48;

/** Starts a loop for mails, one for webhooks and one for each CRM, so that a receiver that hangs holds up only its own kind. */
export function startWorker(
  leadsDatabase: LeadsDatabase,
  settings: LeadsSettings,
  site: SiteFacts,
  log: Logger,
): Worker {
  const mailer = mailerOf(settings, site, log);
  const loops: Loop[] = [];
  const { webhook, delivery: limits } = settings;
  const start = (channels: readonly Channel[], send: Sending) =>
    loops.push(startLoop(channels, send, leadsDatabase, settings, log));
  if (mailer !== undefined)
    start(["team-mail", ...senderChannels], async (delivery) =>
      mailer.send(delivery, await mailLinksFor(leadsDatabase, delivery, site)),
    );
  const endNotices =
    mailer === undefined ? undefined : startQuarantineNotices(leadsDatabase, mailer, site, log);
  if (webhook !== undefined)
    start(["webhook"], (delivery) => postWebhook(delivery, webhook, limits.timeoutMs));
  for (const crm of crmsOf(settings))
    start([crm.kind.channel], (delivery, note) => sendToCrm(crm, delivery, site, note, limits));
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    async stop() {
      await Promise.all([endNotices?.(), ...loops.map((loop) => loop.stop())]);
      mailer?.close();
    },
  };
}

function mailerOf(settings: LeadsSettings, site: SiteFacts, log: Logger): Mailer | undefined {
  const { smtpUrl, to, from, delivery } = settings;
  if (smtpUrl === undefined || to === undefined || from === undefined) return undefined;
  return smtpMailer(
    { smtpUrl, to, from, timeoutMs: delivery.timeoutMs, connections: delivery.concurrency },
    site,
    log,
  );
}

interface Loop {
  wake(): void;
  stop(): Promise<void>;
}

/** Sends a delivery; `note` keeps what is known of its record in a CRM. */
type Sending = (
  delivery: ClaimedDelivery,
  note: (known: Partial<KnownRecord>) => Promise<void>,
) => Promise<void>;

function startLoop(
  channels: readonly Channel[],
  send: Sending,
  leadsDatabase: LeadsDatabase,
  settings: LeadsSettings,
  log: Logger,
): Loop {
  const owner = randomUUID();
  const active = new Set<Promise<void>>();
  const { delivery: limits } = settings;
  let stopping = false;
  let woken = Promise.withResolvers<void>();
  const rest = async (ms: number) => {
    const slept = Promise.withResolvers<void>();
    const timer = setTimeout(slept.resolve, ms);
    await Promise.race([slept.promise, woken.promise]);
    clearTimeout(timer);
    woken = Promise.withResolvers<void>();
  };

  async function deliver(delivery: ClaimedDelivery): Promise<void> {
    const facts = { lead: delivery.lead.id, channel: delivery.channel };
    try {
      const age = Date.now() - Date.parse(delivery.createdAt);
      if (delivery.channel === "confirmation" && age > confirmationHours * 3_600_000) {
        const until = await leadsDatabase.use(({ db }) => distrustClock(db, new Date()));
        if (until !== undefined) {
          await leadsDatabase.use((database) =>
            postpone(database, delivery.id, owner, limits.maxDelayMs, new Date()),
          );
          log.warn(facts, "confirmation seems late by a clock that has jumped; it waits");
          return;
        }
        await leadsDatabase.use((database) => markExpired(database, delivery.id));
        log.warn(facts, "confirmation too late to send");
        return;
      }
      try {
        await send(delivery, async (known) => {
          const isHeld = await leadsDatabase.use((database) =>
            noteRecord(database, delivery.id, owner, known),
          );
          if (!isHeld) throw new DeliveryError("another worker has taken it over");
        });
      } catch (error) {
        if (error instanceof NotYet) {
          await leadsDatabase.use((database) =>
            postpone(database, delivery.id, owner, error.delayMs, new Date()),
          );
          log.info({ ...facts, reason: error.message }, "delivery goes on later");
          return;
        }
        const failure = error instanceof DeliveryError ? error : new DeliveryError(errorFacts(error).error);
        const next = await leadsDatabase.use((database) =>
          markFailed(database, delivery, owner, failure, limits, new Date()),
        );
        log.warn({ ...facts, reason: failure.error, tries: delivery.attempts + 1, next }, "not delivered");
        return;
      }
      // Worth patience: if this note is lost, the lead is delivered a second time.
      await leadsDatabase.use(
        (database) => markDelivered(database, delivery.id, new Date()),
        limits.leaseMs / 2,
      );
      log.info(facts, "delivered");
    } catch (error) {
      log.error({ ...facts, ...errorFacts(error) }, "delivery could not be noted; it will be tried again");
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const limit = limits.concurrency - active.size;
      let claimed: ClaimedDelivery[] = [];
      try {
        const { leaseMs, maxDelayMs } = limits;
        const wanted = { owner, channels, limit, leaseMs, maxDelayMs };
        claimed = await leadsDatabase.use((database) => claim(database, { ...wanted, now: new Date() }));
      } catch (error) {
        log.error(errorFacts(error), "the outbox cannot be read");
      }
      for (const delivery of claimed) {
        const done: Promise<void> = deliver(delivery).finally(() => active.delete(done));
        active.add(done);
      }
      if (active.size >= limits.concurrency) await Promise.race(active);
      else if (claimed.length < limit) await rest(limits.pollMs);
    }
    await Promise.all(active);
    await leadsDatabase.use((database) => releaseClaims(database, owner), 500).catch(() => undefined);
  }

  const running = run();
  return {
    wake: () => woken.resolve(),
    async stop() {
      stopping = true;
      woken.resolve();
      await running;
    },
  };
}
