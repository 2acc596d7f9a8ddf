/** The weekly report as a mail server gets it. */
import { expect, it, onTestFinished } from "vitest";
import { smtpMailer } from "#lib/leads/deliver/mailer.ts";
import { leadsLogger } from "#lib/leads/log.ts";
import { weeklyMail } from "#lib/reading/weekly-mail.ts";
import { sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";

it("goes to those whom the company names, as text and HTML, and twice under the same name", async () => {
  const receiver = await smtpReceiver();
  onTestFinished(() => receiver.close());
  const settings = {
    smtpUrl: receiver.url,
    to: "leads@example.com",
    from: "Example IT <website@example.com>",
    timeoutMs: 10_000,
    connections: 1,
  };
  const mailer = smtpMailer(settings, sampleSite, leadsLogger("silent"));
  const section = {
    heading: "The week",
    sentences: ["“Costs & risks” was read by about 40 people."],
    chart: { title: "Visits a week", bars: [{ label: "Nov 16", value: 40 }] },
  };
  const words = { language: "en-US", title: "What was read", sections: [section] };
  const more = { to: ["ana@example.com", "ben@example.com"], name: "readers-2026-11-16" };
  await mailer.notify(weeklyMail(words, "Example IT: what was read"), more);
  await mailer.notify(weeklyMail(words, "Example IT: what was read"), more);
  mailer.close();

  expect(receiver.mails.map(({ to }) => to)).toEqual([more.to, more.to]);
  const [mail, again] = [await receiver.parsed(0), await receiver.parsed(1)];
  expect(mail.subject).toBe("Example IT: what was read");
  expect(mail.messageId).toBe("<readers-2026-11-16@example.com>");
  expect(again.messageId).toBe(mail.messageId);
  expect(mail.text).toContain("- “Costs & risks” was read by about 40 people.");
  expect(mail.text).toContain(`Nov 16  ${"█".repeat(24)} 40`);
  expect(mail.html).toContain("<li");
  expect(mail.html).toContain("“Costs &amp; risks” was read by about 40 people.");
});
