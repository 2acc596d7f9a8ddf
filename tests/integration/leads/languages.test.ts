/** Forms of a site in two languages: whoever sent one is answered in its language, and the team reads the site's first. */
import { afterEach, expect, test } from "vitest";
import type { FormData } from "#lib/content/schema/form.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { contact, newsletter, sampleForms } from "#tests/support/forms.ts";

const spanishContact: FormData = {
  ...contact.data,
  title: "Escríbanos",
  consent: { ...contact.data.consent, text: "Pueden guardar lo que he escrito aquí." },
  fields: contact.data.fields.map((field) => ({ ...field, label: `ES ${field.name}` })),
};
const forms = new Map([
  ...sampleForms,
  ["es/contact", spanishContact],
  ["es/newsletter", { ...newsletter.data, newsletter: "Notas del mes" }],
]);
const site = {
  ...sampleSite,
  translations: new Map([["es", { language: "es-US", ownLabels: {} }]]),
};

let smtp: SmtpReceiver | undefined;
let leads: RunningLeads | undefined;
afterEach(async () => {
  await leads?.close();
  await smtp?.close();
});

async function running(): Promise<{ leads: RunningLeads; smtp: SmtpReceiver }> {
  smtp = await smtpReceiver();
  leads = await runLeads(
    testSettings({
      LEADS_DATABASE_URL: newDatabaseUrl(),
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    }),
    undefined,
    () => forms,
    site,
  );
  leads.service.start();
  return { leads, smtp };
}

test("a Spanish form is answered in Spanish, and the team reads it under the English labels", async () => {
  const { leads, smtp } = await running();
  const answer = await leads.post({ form: "es/contact" });
  expect(answer.status).toBe(303);
  const [lead] = await leads.leads();
  expect(lead?.form).toBe("es/contact");
  await smtp.arrived(2);
  const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
  const toVisitor = mails.find(({ subject }) => subject?.includes("Sample IT"));
  const toTeam = mails.find((mail) => mail !== toVisitor);
  expect(toVisitor?.text).toMatch(/^Hola/);
  expect(toVisitor?.text).toContain("https://www.example.com/es/");
  expect(toTeam?.subject).not.toContain("es/contact");
  expect(toTeam?.text).toContain("Your name: Ana Sample");
  expect(toTeam?.text).not.toContain("ES name");
});

test("what is wrong with a Spanish form is said in Spanish, and with an English one in English", async () => {
  const { leads } = await running();
  const tooLong = { name: "N".repeat(200) };
  const spanish = await (await leads.post({ form: "es/contact", ...tooLong })).text();
  const english = await (await leads.post(tooLong)).text();
  expect(spanish).toContain("<title>es/contact</title>");
  expect(spanish).toMatch(/caracteres/);
  expect(english).toMatch(/characters/);
});

test("what cannot be read is refused in the language of its page", async () => {
  const { leads } = await running();
  const body = "x".repeat(400_000);
  const sent = (referer: string) =>
    fetch(`${leads.origin}/api/leads/`, {
      method: "POST",
      body,
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded", referer },
    }).then((response) => response.text());
  expect(await sent("https://www.example.com/es/contacto/")).toContain("<title>es/contact</title>");
  expect(await sent("https://www.example.com/contact/")).toContain("<title>no form</title>");
});

test("a link in a Spanish mail leads to a page in Spanish", async () => {
  const { leads, smtp } = await running();
  await leads.post({ form: "es/newsletter" });
  await smtp.arrived(1);
  const { text } = await smtp.parsed(0);
  expect(text).toContain("Notas del mes");
  const link =
    /https:\S+\?t=\S+/.exec(text ?? "")?.[0].replace("https://www.example.com", leads.origin) ?? "";
  const page = await (await fetch(link)).text();
  expect(page).toContain("Notas del mes");
  expect(page).toContain(labelsOf("es-US").answers.links.confirm.button);
});
