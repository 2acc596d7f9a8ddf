import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { jsonAnswer } from "#lib/leads/http/answers.ts";
import { errorFacts } from "#lib/leads/log.ts";
import { outboxState } from "#lib/leads/outbox-state.ts";
import { proveStorable } from "#lib/leads/prove-storable.ts";

/** An outbox whose oldest delivery has waited longer than this, in seconds, is not emptied as it should be. */
const oldOutboxSeconds = 900;

/** Anybody may ask, and each proof writes to the disk: between two proofs the database is left alone this long. */
const restMs = 250;

/** Live: 200 while the process answers. */
export function alive(): Response {
  return jsonAnswer(200, { status: "ok" });
}

/**
 * Ready: 200 while a lead can be stored, with `status` "degraded" where the team's deliveries are late or dead (a mail
 * server's trouble must not take web servers out of rotation), else 503. No counts: whoever asks is a stranger. Each answer
 * comes from a proof that began after the question; those who ask meanwhile share the next one.
 */
export function readiness(leadsDatabase: LeadsDatabase, log: Logger): () => Promise<Response> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<{ status: number; body: object }> | undefined;

  async function prove() {
    try {
      const outbox = await leadsDatabase.use(async (database) => {
        await proveStorable(database, new Date());
        return outboxState(database, new Date());
      });
      const late = outbox.oldestSeconds > oldOutboxSeconds || outbox.dead > 0;
      return { status: 200, body: { status: late ? "degraded" : "ok" } };
    } catch (error) {
      log.error(errorFacts(error), "not ready: a lead could not be stored now");
      return { status: 503, body: { status: "unavailable" } };
    }
  }

  return async () => {
    next ??= last.then(() => {
      next = undefined;
      const proof = prove();
      last = proof.then(() => sleep(restMs, undefined, { ref: false }));
      return proof;
    });
    const { status, body } = await next;
    return jsonAnswer(status, body);
  };
}
