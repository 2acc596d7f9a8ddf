/** Text in every script, as long as the form allows, from the form into both databases and the team's mail. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { hostingFiles } from "#lib/delivery/hosting.ts";
import { attributionFields, kindLimits, largestFormBytes, limitOf } from "#lib/forms/fields.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { formRequest, goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { contact } from "#tests/support/forms.ts";

const scripts: readonly (readonly [string, string])[] = [
  ["Chinese", "请问你们能帮我们吗？"],
  ["Japanese, half-width and full-width", "ｶﾞｷﾞ御社のサービスについて"],
  ["Arabic with marks of direction", "\u202Bمرحبا، هل يمكنكم مساعدتنا؟\u202C"],
  ["Hebrew with vowel points", "שָׁלוֹם עוֹלָם"],
  ["Hindi", "क्या आप हमारी मदद कर सकते हैं? "],
  ["Thai", "ช่วยเราได้ไหม"],
  ["Korean in parts", "한국어".normalize("NFD")],
  ["emoji of several signs", "👩🏽‍💻🏴‍☠️🇺🇳"],
  ["letters beyond the first plane", "𠜎𐐷𝒳"],
  ["stacked accents", `e${"\u0301".repeat(9)}`],
  ["lines", "日\r\n"],
];

/** A text repeated up to a number of UTF-16 code units, which is what a form's `maxlength` counts, with no sign cut in two. */
function filled(text: string, units: number): string {
  const whole = text.repeat(Math.floor(units / text.replace(/\r\n/g, "\n").length));
  const rest = units - whole.replace(/\r\n/g, "\n").length;
  return `${whole}${"語".repeat(rest)}`;
}

const databases = [
  { name: "SQLite", open: async () => newDatabaseUrl() },
  { name: "PostgreSQL", open: testDatabase },
];

describe.each(databases)("in $name", ({ open }) => {
  let leads: RunningLeads;
  beforeAll(async () => {
    leads = await runLeads(testSettings({ LEADS_DATABASE_URL: await open() }));
  });
  afterAll(() => leads.close());

  test.each(scripts)("fields filled to their limits are stored whole: %s", async (_script, text) => {
    const message = filled(text, kindLimits["long-text"]);
    const line = text.replace(/[\r\n\u202a-\u202e]/g, "").trim();
    const fields = {
      name: filled(line, 120),
      company: filled(line, 160),
    };
    const email = `${Buffer.from(text).toString("hex").slice(0, 40)}@example.com`;
    expect((await leads.post({ ...fields, email, message })).status).toBe(303);
    const stored = (await leads.leads()).filter((lead) => lead.email === email);
    expect(stored).toMatchObject([{ ...fields, message: message.replace(/\r\n/g, "\n").trim() }]);
  });

  test("a refusal gives back the whole text", async () => {
    const message = filled("語", kindLimits["long-text"]);
    const refused = await leads.post({ message, email: "not an address" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(message);
    const tooLong = await leads.post({ message: `${message}語` });
    expect(tooLong.status).toBe(422);
    expect(await tooLong.text()).toContain(`${message}語`);
  });
});

test("the largest form that a browser can send is taken by Node, and nginx takes as much", async () => {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() }));
  onTestFinished(() => leads.close());
  const limits = [
    ...contact.data.fields.map(
      (field) => [field.name, field.kind === "number" ? 9 : limitOf(field)] as const,
    ),
    ...Object.entries(attributionFields).map(([name, { maxLength }]) => [name, maxLength] as const),
  ];
  const widest = Object.fromEntries(limits.map(([name, most]) => [name, "語".repeat(most)]));
  const { email, telephone, people, topic, consent } = goodFields;
  const request = formRequest({ ...widest, email, telephone, people, topic, consent });
  expect((await fetch(`${leads.origin}/api/leads/`, request)).status).toBe(303);
  expect(new URLSearchParams({ ...widest, website: "" }).toString().length).toBeLessThan(largestFormBytes);
  const conf = hostingFiles([], []).get("/_nginx/form.conf");
  expect(conf).toContain(`client_max_body_size ${largestFormBytes};`);
  expect(conf).toContain(`client_body_buffer_size ${largestFormBytes};`);
});

test("the team's mail carries any script, also through a server that knows only ASCII addresses", async () => {
  const smtp = await smtpReceiver({ hideSMTPUTF8: true });
  onTestFinished(() => smtp.close());
  const leads = await runLeads(
    testSettings({
      LEADS_DATABASE_URL: newDatabaseUrl(),
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    }),
  );
  onTestFinished(() => leads.close());
  const company = filled("株式会社サンプル", 160);
  const message = filled("هل يمكنكم مساعدتنا؟ ", kindLimits["long-text"]);
  await leads.post({ company, message, email: "用户@例子.广告" });
  leads.service.start();
  await smtp.arrived(1);
  const mail = await smtp.parsed(0);
  expect(mail.subject).toBe(`Inquiry from ${company}`);
  expect(mail.text).toContain(`> ${message.trim()}`);
  expect(mail.text).toContain("用户@xn--fsqu00a.xn--4rr70v");
  for (const line of (smtp.mails[0]?.raw ?? "").split("\r\n")) expect(line.length).toBeLessThan(999);
});
