/** Two web processes and a worker on one PostgreSQL behind nginx, as docs/operations.md sets them up. */
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindLimits, largestFormBytes } from "#lib/forms/fields.ts";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { type TestPostgres, testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { goodFields } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import {
  sampleWebhookSecret,
  type WebhookReceiver,
  webhookReceiver,
} from "#tests/e2e/leads-support/webhook-receiver.ts";
import { stormOutcome } from "#tests/storm/outcome.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type Nginx, startNginx } from "#tests/support/nginx.ts";
import { type SiteProcess, siteProcess, startSite } from "#tests/support/site-process.ts";

let postgres: TestPostgres;
let smtp: SmtpReceiver;
let webhook: WebhookReceiver;
let leadsDatabase: LeadsDatabase;
let nginx: Nginx;
let webs: SiteProcess[] = [];
let worker: SiteProcess;

beforeAll(async () => {
  [postgres, smtp, webhook] = await Promise.all([testPostgres(), smtpReceiver(), webhookReceiver()]);
  leadsDatabase = openLeadsDatabase(postgres.url);
  const environment = {
    LEADS_DATABASE_URL: postgres.url,
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "Sample IT <website@example.com>",
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    LEADS_RATE_ADDRESS: "3",
    LEADS_RATE_ADDRESS_REFUSED: "5",
    // nginx alone: visitors come from other addresses of this machine's loopback.
    TRUSTED_PROXIES: "127.0.0.1",
    LOG_LEVEL: "silent",
  };
  const ports = [await freePort(), await freePort()];
  webs = await Promise.all(ports.map((port) => startSite(port, { ...environment, LEADS_DELIVER: "no" })));
  worker = siteProcess(["lib/cli/leads.ts", "work"], environment);
  nginx = await startNginx({ out: "out", nodes: ports });
});

afterAll(async () => {
  await nginx?.close();
  await Promise.all([...webs, worker].map((one) => one?.kill()));
  await leadsDatabase?.close();
  await Promise.all([postgres?.close(), smtp?.close(), webhook?.close()]);
});

interface Sent {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Posts a form through nginx, from an address of the loopback range. */
async function post(body: string, from: string, headers: Record<string, string> = {}): Promise<Sent> {
  const sent = request({
    host: "127.0.0.1",
    port: nginx.port,
    path: "/api/leads/",
    method: "POST",
    localAddress: from,
    headers: {
      Accept: "text/html",
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
      ...headers,
    },
  });
  sent.end(body);
  const [response] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

function form(changes: Record<string, string> = {}): string {
  return new URLSearchParams({ ...goodFields, ...changes }).toString();
}

const leadsOf = (email: string) =>
  leadsDatabase.use(({ db }) => db.selectFrom("lead").selectAll().where("email", "=", email).execute());

describe("behind nginx, two web processes and a worker on one PostgreSQL", () => {
  it("store every lead once and deliver it, though each form is sent twice at the same moment", async ({
    signal,
  }) => {
    const visitors = Array.from({ length: 40 }, (_, number) => ({
      from: `127.1.${number}.1`,
      email: `visitor-${number}@example.com`,
    }));
    const answers = await Promise.all(
      visitors.flatMap(({ from, email }) => {
        const body = form({ email, message: `Message of ${email}` });
        return [post(body, from), post(body, from)];
      }),
    );
    for (const { status, headers } of answers)
      expect([status, headers.location]).toEqual([303, "/contact/thanks/"]);
    const accepted = new Set(visitors.map(({ email }) => email));
    expect(await stormOutcome(postgres.url, accepted, { smtp, webhook }, signal)).toMatchObject({
      lost: 0,
      storedTwice: 0,
      notMailedToTeam: 0,
      notConfirmed: 0,
      notPosted: 0,
      stored: visitors.length,
    });
  });

  it("know a visitor by the address nginx saw, whatever he writes into X-Forwarded-For, and count him together", async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 8; number += 1) {
      const body = form({ email: `one-${number}@example.com` });
      const { status } = await post(body, "127.2.0.1", { "X-Forwarded-For": `198.51.${number}.7` });
      statuses.push(status);
    }
    expect(statuses.slice(0, 5)).toEqual([303, 303, 303, 303, 303]);
    expect(statuses.slice(6)).toEqual([429, 429]);
    expect((await post(form({ email: "another@example.com" }), "127.2.1.1")).status).toBe(303);
  });

  it("answer a message that is too long with the form and the text, and a flood with 413", async () => {
    const message = "語".repeat(kindLimits["long-text"] + 1);
    const large = await post(form({ message }), "127.3.0.1");
    expect(large.status).toBe(422);
    expect(large.body).toContain('id="lead-form"');
    expect(large.body).toContain(message);
    expect((await post(form({ message: "x".repeat(largestFormBytes) }), "127.3.0.1")).status).toBe(413);
  });

  it("take a message of the longest kind, in the widest script", async () => {
    const message = "語".repeat(kindLimits["long-text"]);
    expect((await post(form({ message, email: "wide@example.com" }), "127.3.0.1")).status).toBe(303);
  });

  it("let go of a visitor who sends his form byte by byte, without a process of theirs waiting", async () => {
    const socket = connect(nginx.port, "127.0.0.1");
    socket.write("POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nname=");
    socket.resume();
    const closed = Promise.withResolvers<void>();
    socket.on("error", () => undefined).on("close", () => closed.resolve());
    await closed.promise;
    expect((await post(form({ email: "after@example.com" }), "127.4.0.1")).status).toBe(303);
  });

  it("go on when one web process dies, and give the phone number when both have", async () => {
    await webs[0]?.kill();
    for (let number = 0; number < 6; number += 1) {
      const email = `survivor-${number}@example.com`;
      expect((await post(form({ email }), `127.5.${number}.1`)).status).toBe(303);
      expect(await leadsOf(email)).toHaveLength(1);
    }
    await webs[1]?.kill();
    const { status, headers, body } = await post(form({ email: "late@example.com" }), "127.6.0.1");
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("30");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(body).toMatch(/We could not take your message[\s\S]*Please call/);
  });
});
