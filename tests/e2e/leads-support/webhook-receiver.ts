import { createServer, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { z } from "zod";

/** 32 bytes that are plainly no secret. */
export const sampleWebhookSecret = `whsec_${Buffer.alloc(32, "sample").toString("base64")}`;

const value = z.union([z.string(), z.number(), z.null()]);
const event = z.object({
  type: z.literal("lead.created"),
  timestamp: z.string(),
  data: z.object({ answers: z.record(z.string(), value).optional() }).catchall(value),
});

export interface WebhookReceiver {
  readonly url: string;
  /** Verified events, in the order they came. */
  readonly events: { readonly id: string; readonly event: z.infer<typeof event> }[];
  /** How many requests came, verified or not. */
  requests(): number;
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * A real webhook receiver on 127.0.0.1 that verifies signatures with the standard's own library and refuses what is forged.
 *
 * @param answer answers each verified request; 204 where left out
 */
export async function webhookReceiver(
  answer: (response: ServerResponse, nth: number) => void = (response) => response.writeHead(204).end(),
): Promise<WebhookReceiver> {
  const events: { id: string; event: z.infer<typeof event> }[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const verifier = new Webhook(sampleWebhookSecret);
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const verified = event.parse(verifier.verify(Buffer.concat(chunks).toString("utf8"), headers));
      events.push({ id: headers["webhook-id"] ?? "", event: verified });
      answer(response, requests);
    } catch {
      response.writeHead(400).end();
    }
    for (const waiter of waiting) if (requests >= waiter.count) waiter.resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The webhook receiver has no port");
  return {
    url: `http://127.0.0.1:${address.port}/hooks/leads`,
    events,
    requests: () => requests,
    arrived(count) {
      if (requests >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      return promise;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
