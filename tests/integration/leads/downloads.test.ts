/** A form's file: open to everybody, or mailed as a link that works until its time is over. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { FormData } from "#lib/content/schema/form.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { createLeadsService } from "#lib/leads/service.ts";
import { leadsRequestHandler } from "#lib/server/leads-request-handler.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { formRequest, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { checklist, contact } from "#tests/support/forms.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(300_000)]);
const sum = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A site with the form, behind the server of `npm start`, and the file where the form says. */
async function site(download: Partial<NonNullable<FormData["download"]>> = {}) {
  const root = temporaryFolder("downloads");
  const file = join(root, "content/downloads/first-day.pdf");
  mkdirSync(dirname(file), { recursive: true });
  mkdirSync(join(root, "out"));
  writeFileSync(file, bytes);
  const smtp = await smtpReceiver();
  const url = newDatabaseUrl();
  const offered = { file: "first-day.pdf", title: "Checklist", byMail: true, linkDays: 3, ...download };
  let forms = new Map([
    ["contact", contact.data],
    ["checklist", { ...checklist.data, download: offered }],
  ]);
  const service = await createLeadsService({
    ...plainPages,
    forms: () => forms,
    root,
    settings: testSettings({
      LEADS_DATABASE_URL: url,
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    }),
    site: sampleSite,
    known: sampleKnown,
  });
  const server = createStaticServer(join(root, "out"), leadsRequestHandler(service));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const database = openLeadsDatabase(url);
  endings.push(
    () => smtp.close(),
    () => service.stop(),
    () => database.close(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  service.start();
  await fetch(
    `${origin}/api/leads/`,
    formRequest({ form: "checklist", email: "ana@example.com", consent: "2026-11" }),
  );
  await smtp.arrived(2);
  const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
  const mail = mails.find(({ subject = "" }) => subject.startsWith("The file you asked for"));
  const mailed = /https:\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  return {
    origin,
    file,
    database,
    mail,
    mailed,
    link: mailed.replace(sampleSite.origin, origin),
    publish: (next: typeof forms) => {
      forms = next;
    },
  };
}

test("is mailed as a link that gives the whole file, several times, and to HEAD its size", async () => {
  const { mail, link } = await site();
  expect(mail?.subject).toBe("The file you asked for: Checklist");
  expect(mail?.text).toContain("The link works for 3 days, as often as you like.");
  for (let times = 0; times < 3; times += 1) {
    const answer = await fetch(link);
    expect([
      answer.status,
      answer.headers.get("content-type"),
      answer.headers.get("content-disposition"),
    ]).toEqual([200, "application/pdf", 'attachment; filename="first-day.pdf"']);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(sum(new Uint8Array(await answer.arrayBuffer()))).toBe(sum(bytes));
  }
  const head = await fetch(link, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
  expect((await fetch(link, { method: "POST" })).status).toBe(405);
});

test("is refused in words once its time is over, and never given for a token that was not mailed", async () => {
  const { origin, link, database } = await site();
  expect((await fetch(`${origin}/api/links/?t=${randomBytes(32).toString("base64url")}`)).status).toBe(404);
  expect((await fetch(`${origin}/content/downloads/first-day.pdf`)).status).toBe(404);
  expect((await fetch(`${origin}/downloads/first-day.pdf`)).status).toBe(404);
  const { expires_at } = await database.use(({ db }) =>
    db.selectFrom("lead_link").select("expires_at").executeTakeFirstOrThrow(),
  );
  expect(Date.parse(expires_at) - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
  expect(Date.parse(expires_at) - Date.now()).toBeLessThan(3 * 86_400_000);
  await database.use(({ db }) =>
    db.updateTable("lead_link").set({ expires_at: new Date().toISOString() }).execute(),
  );
  for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(410);
  expect(await (await fetch(link)).text()).toContain("Fill in the form again, and you get a new link");
});

test("that has gone from the disk is told in words, and the next one is sent again", async () => {
  const { link, file } = await site();
  rmSync(file);
  const gone = await fetch(link);
  expect([gone.status, gone.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(await gone.text()).toContain("This did not work just now");
  writeFileSync(file, "%PDF-1.7 new");
  expect(await (await fetch(link)).text()).toBe("%PDF-1.7 new");
});

test("whose form offers it no longer is told in words", async () => {
  const { link, publish } = await site();
  const { download: _, ...without } = checklist.data;
  publish(
    new Map([
      ["contact", contact.data],
      ["checklist", without],
    ]),
  );
  expect((await fetch(link)).status).toBe(404);
});

test("that everybody can open is named in the mail by its own address, which never expires", async () => {
  const { mail, mailed } = await site({ byMail: false });
  expect(mailed).toBe("https://www.example.com/downloads/first-day.pdf");
  expect(mail?.text).not.toContain("The link works for");
});

test("who leaves in the middle of a file disturbs nobody", async () => {
  const { link } = await site();
  const leaving = new AbortController();
  const answer = await fetch(link, { signal: leaving.signal });
  await answer.body?.getReader().read();
  leaving.abort();
  expect((await fetch(link)).status).toBe(200);
});
