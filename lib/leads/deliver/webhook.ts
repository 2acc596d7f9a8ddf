import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { Webhook } from "standardwebhooks";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { DeliveryError } from "#lib/leads/deliver/delivery-error.ts";
import { retryAfterMs } from "#lib/leads/deliver/retry-after.ts";
import { type AddressPolicy, checkWebhookUrl, guardedLookup } from "#lib/leads/deliver/webhook-address.ts";
import { answersByName, columnsOf } from "#lib/leads/given.ts";
import type { ClaimedDelivery } from "#lib/leads/outbox.ts";

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly addresses: AddressPolicy;
}

/** What the webhook carries; `data` has the lead's fields under the form's names, null where left empty, those without a column in `answers`. */
export function webhookPayload(lead: LeadTable): string {
  const {
    id,
    status: _status,
    signals: _signals,
    email_key: _key,
    released_at: _released,
    responded_at: _responded,
    answers: _answers,
    ...data
  } = lead;
  return JSON.stringify({
    type: "lead.created",
    timestamp: lead.received_at,
    data: {
      id,
      ...data,
      ...columnsOf(lead),
      ...(lead.answers !== null && { answers: Object.fromEntries(answersByName(lead)) }),
    },
  });
}

/**
 * Posts a lead as Standard Webhooks 1.0 specifies: `webhook-id` stays the same when it is sent again, `webhook-timestamp` and
 * `webhook-signature` (HMAC-SHA-256) are of this try. Only 2xx is success; redirects are not followed; 410 Gone ends the tries.
 *
 * @throws DeliveryError
 */
export async function postWebhook(
  delivery: ClaimedDelivery,
  settings: WebhookSettings,
  timeoutMs: number,
): Promise<void> {
  if (checkWebhookUrl(settings.url, settings.addresses) !== undefined)
    throw new DeliveryError("webhook address forbidden");
  const body = webhookPayload(delivery.lead);
  const id = `msg_${delivery.id}`;
  const at = new Date();
  const answer = await post(settings, timeoutMs, body, {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": "leads-webhook/1",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(settings.secret).sign(id, at, body),
  });
  if (answer.status >= 200 && answer.status < 300) return;
  throw new DeliveryError(`webhook answered ${answer.status}`, {
    permanent: answer.status === 410,
    retryAfterMs: retryAfterMs(answer.retryAfter, new Date()),
  });
}

function post(
  settings: WebhookSettings,
  timeoutMs: number,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; retryAfter: string | undefined }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    retryAfter: string | undefined;
  }>();
  const request = settings.url.startsWith("https:") ? requestHttps : requestHttp;
  const sent = request(settings.url, {
    method: "POST",
    headers,
    agent: false,
    lookup: guardedLookup(settings.addresses, new URL(settings.url).protocol),
    signal: AbortSignal.timeout(timeoutMs),
  });
  sent.on("response", (response) => {
    resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] });
    // The answer's status is all that counts; its body could be endless.
    response.destroy();
  });
  sent.on("error", (error) => {
    const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
    reject(new DeliveryError(`webhook ${code === "ABORT_ERR" ? "took too long" : code}`));
  });
  // A receiver that goes over to another protocol (101) gives neither an answer nor an error.
  sent.on("close", () => reject(new DeliveryError("webhook ended without an answer")));
  sent.end(body);
  return promise;
}
