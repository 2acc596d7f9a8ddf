import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";

type Behavior = Parameters<typeof smtpReceiver>[0];

/** A mail server that notes each password it is shown, and whether anybody else could have read it. */
async function passwordReceiver(behavior: Behavior) {
  const shown: { readonly secure: boolean }[] = [];
  const smtp = await smtpReceiver({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth(_auth, session, callback) {
      shown.push({ secure: session.secure });
      callback(null, { user: "web" });
    },
    ...behavior,
  });
  onTestFinished(() => smtp.close());
  return { smtp, shown };
}

async function send(smtp: SmtpReceiver, options = "") {
  const url = `${smtp.url.replace("smtp://", "smtp://web:p%40ss@")}/${options}`;
  const leads = await runLeads(
    testSettings({
      LEADS_DATABASE_URL: newDatabaseUrl(),
      SMTP_URL: url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    }),
  );
  onTestFinished(() => leads.close());
  leads.service.start();
  await leads.post();
  for (;;) {
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().where("channel", "=", "team-mail").execute(),
    );
    if (rows[0] !== undefined && rows[0].state !== "pending") return rows[0];
    await sleep(20);
  }
}

describe("the mail server's password", () => {
  test.each([
    ["", "is not offered", { disabledCommands: ["STARTTLS"] }],
    [
      "?ignoreTLS=true&requireTLS=false",
      "is switched off in the address",
      { disabledCommands: ["STARTTLS"] },
    ],
    [
      "?opportunisticTLS=true&secured=true",
      "may be left out by the address",
      { disabledCommands: ["STARTTLS"] },
    ],
    ["?ignoreTLS=true", "is ignored by the address", { disabledCommands: [] }],
  ] as const)(
    "is not sent in clear (%s), where encryption %s",
    async (options, _what, { disabledCommands }) => {
      const { smtp, shown } = await passwordReceiver({ disabledCommands: [...disabledCommands] });
      const delivery = await send(smtp, options);
      expect(shown.filter(({ secure }) => !secure)).toEqual([]);
      expect(smtp.mails).toEqual([]);
      expect(delivery.last_error).toMatch(/neither password nor mail was sent|SMTP/);
    },
  );

  test("is sent encrypted, also where the offer of encryption was taken out of the greeting", async () => {
    const { smtp, shown } = await passwordReceiver({ disabledCommands: [], hideSTARTTLS: true });
    expect(await send(smtp, "?tls.rejectUnauthorized=false")).toMatchObject({ state: "delivered" });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ secure }) => secure)).toBe(true);
  });

  test("is the subject of a sentence where the server has no encryption", async () => {
    const { smtp } = await passwordReceiver({ disabledCommands: ["STARTTLS"] });
    expect((await send(smtp)).last_error).toMatch(
      /^SMTP ETLS at STARTTLS: the mail server did not go over to an encrypted connection, so neither password nor mail was sent\. /,
    );
  });
});
