import { pino } from "pino";
import { expect, test } from "vitest";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";

test("the logs say what happened to which lead and hold nothing a visitor typed", async () => {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const refusing = await smtpReceiver({
    onRcptTo: (address, _session, callback) =>
      callback(Object.assign(new Error(`Unknown: ${address.address}`), { responseCode: 550 })),
  });
  const leads = await runLeads(
    testSettings({
      LEADS_DATABASE_URL: newDatabaseUrl(),
      SMTP_URL: refusing.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    }),
    log,
  );
  leads.service.start();
  await leads.post({}, { "x-forwarded-for": "203.0.113.77" });
  await leads.post({ email: "not an address" });
  await leads.post({ website: "spam.example" });
  while (lines.filter((line) => /"next":"(?:dead|refused)"/.test(line)).length < 2)
    await new Promise(setImmediate);
  await leads.leadsDatabase.use(({ db }) => db.schema.dropTable("lead_delivery").execute());
  expect((await leads.post({ message: "Another" })).status).toBe(503);
  await leads.close();
  await refusing.close();
  const text = lines.join("");
  expect(text).toContain('"msg":"lead received"');
  expect(text).toContain("SMTP EENVELOPE 550");
  expect(text).toContain("could not be stored; answered 503");
  for (const typed of [
    ...Object.values(goodFields).filter((value) => value.length > 3 && value !== "2026-11"),
    "203.0.113.77",
  ]) {
    expect(text).not.toContain(typed);
  }
});
