import type { DatabaseDoor } from "#lib/leads/database/door.ts";
import { jsonAnswer } from "#lib/leads/http/answers.ts";
import { outboxState } from "#lib/leads/outbox.ts";

/** An outbox whose oldest delivery has waited longer than this, in seconds, is not emptied as it should be. */
const oldOutboxSeconds = 900;

/**
 * Live: 200 while the process answers. Ready: 200 while leads can be stored, with `status` "degraded" where deliveries are late
 * or dead (a mail server's trouble must not take web servers out of rotation), 503 where the database cannot be reached.
 */
export async function health(ready: boolean, door: DatabaseDoor): Promise<Response> {
  if (!ready) return jsonAnswer(200, { status: "ok" });
  try {
    const outbox = await door.use((database) => outboxState(database, new Date()), 0);
    const late = outbox.oldestSeconds > oldOutboxSeconds || outbox.dead > 0;
    return jsonAnswer(200, { status: late ? "degraded" : "ok", database: "ok", outbox });
  } catch {
    return jsonAnswer(503, { status: "unavailable", database: "unreachable" });
  }
}
