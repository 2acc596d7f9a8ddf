import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largestFormBytes } from "#lib/forms/fields.ts";
import { fieldNamesOf } from "#lib/leads/form.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { contact } from "#tests/support/forms.ts";

const databases = [
  { name: "SQLite", open: async () => newDatabaseUrl() },
  { name: "PostgreSQL", open: testDatabase },
];

describe.each(databases)("a submission, stored in $name,", ({ open }) => {
  let leads: RunningLeads;
  beforeAll(async () => {
    leads = await runLeads(testSettings({ LEADS_DATABASE_URL: await open() }));
  });
  afterAll(() => leads.close());

  async function storedBy(email: string) {
    return (await leads.leads()).filter((lead) => lead.email === email);
  }

  test("is answered 303 to the thanks page, with consent and deliveries stored by then", async () => {
    const email = "whole@example.com";
    const response = await leads.post({ email });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/contact/thanks/");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const [lead] = await storedBy(email);
    expect(lead).toMatchObject({ ...goodFieldsStored, email, status: "accepted", signals: "[]" });
    const { consent, channels } = await leads.leadsDatabase.use(async ({ db }) => ({
      consent: await db
        .selectFrom("lead_consent")
        .selectAll()
        .where("lead_id", "=", lead?.id ?? "")
        .executeTakeFirst(),
      channels: await db
        .selectFrom("lead_delivery")
        .orderBy("channel")
        .select(["channel", "state"])
        .where("lead_id", "=", lead?.id ?? "")
        .execute(),
    }));
    expect(consent).toMatchObject({
      version: "2026-11",
      text: expect.stringContaining("store what I have entered"),
    });
    expect(channels).toEqual([
      { channel: "confirmation", state: "pending" },
      { channel: "team-mail", state: "pending" },
    ]);
  });

  test("as JSON is the same lead", async () => {
    const email = "json@example.com";
    const response = await fetch(`${leads.origin}/api/leads/`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...goodFields, email, people: 25, consent: true }),
    });
    expect(response.status).toBe(303);
    expect(await storedBy(email)).toMatchObject([goodFieldsStored]);
  });

  test("keeps text in any script", async () => {
    const email = "scripts@example.com";
    const message = "Zażółć 日本語 العربية 👩🏽‍💻 <b>&amp;</b> '; drop table lead; --";
    await leads.post({ email, message });
    expect(await storedBy(email)).toMatchObject([{ message }]);
  });

  test("that comes twice at once is one lead, answered alike", async () => {
    const email = "double@example.com";
    const answers = await Promise.all(Array.from({ length: 8 }, () => leads.post({ email })));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(303));
    expect(await storedBy(email)).toHaveLength(1);
  });

  test("that comes again with other white space and case is one lead; with other words it is another", async () => {
    const email = "again@example.com";
    await leads.post({ email });
    await leads.post({ email: "AGAIN@example.com", name: " ana  SAMPLE" });
    expect(await storedBy(email)).toHaveLength(1);
    await leads.post({ email, message: "Something else." });
    expect(await storedBy(email)).toHaveLength(2);
  });

  test("that comes again after the key has run out is a new lead", async () => {
    const email = "next-day@example.com";
    await leads.post({ email });
    await leads.leadsDatabase.use(({ db }) =>
      db.updateTable("lead_submission_key").set({ expires_at: "2020-01-01T00:00:00.000Z" }).execute(),
    );
    await leads.post({ email });
    expect(await storedBy(email)).toHaveLength(2);
  });

  test("with an Idempotency-Key is one lead for that key, and refused where the key is used for another", async () => {
    const email = "key@example.com";
    const key = { "idempotency-key": '"7f1c"' };
    expect((await leads.post({ email }, key)).status).toBe(303);
    expect((await leads.post({ email }, key)).status).toBe(303);
    expect((await leads.post({ email, message: "Other" }, key)).status).toBe(422);
    expect(await storedBy(email)).toHaveLength(1);
  });

  test("carries page, comparison and campaign, from hidden fields before the page's own address", async () => {
    const email = "origin@example.com";
    const referer = `${leads.origin}/in-house-or-managed/?utm_source=letter&utm_campaign=spring&email=secret%40example.com`;
    await leads.post({ email, comparison: "in-house-or-managed", utm_source: "hidden" }, { referer });
    expect(await storedBy(email)).toMatchObject([
      {
        source: "/in-house-or-managed/",
        comparison: "in-house-or-managed",
        utm_source: "hidden",
        utm_campaign: "spring",
      },
    ]);
    expect(JSON.stringify(await storedBy(email))).not.toContain("secret");
  });

  test("carries answers to fit questions in words, each a field of the form, where they are answers of its comparison", async () => {
    const email = "fit@example.com";
    const comparison = "in-house-or-managed";
    const answers = { "fit-wait": "hour", "fit-people": "few", "fit-budget": "1", "fit-": "x" };
    await leads.post({ email, comparison, ...answers });
    await leads.post({
      email,
      message: "Forged",
      comparison,
      "fit-wait": "<b>",
      "fit-people": "x".repeat(5000),
    });
    await leads.post({ email, message: "Nowhere", ...answers });
    const linked = `${leads.origin}/contact/?comparison=${comparison}&fit=wait%3Ddays`;
    await leads.post({ email, message: "Linked" }, { referer: linked });
    const stored = new Map((await storedBy(email)).map((lead) => [lead.message, lead.fit]));
    expect(stored.get(goodFields.message)).toBe(
      "How many people use computers? Fewer than five\nHow long can you wait for help? An hour\nhttps://www.example.com/tools/fit/in-house-or-managed/?people=few&wait=hour",
    );
    expect(stored.get("Forged")).toBeNull();
    expect(stored.get("Nowhere")).toBeNull();
    expect(stored.get("Linked")).toContain("How long can you wait for help? Two days or more\nhttps://");
  });

  test("carries the cost scenario, from the calculator's own address or a link to the contact page", async () => {
    const email = "scenario@example.com";
    const calculator = `${leads.origin}/tools/cost-calculator/?people=50&devices=60&utm_source=letter&name=secret`;
    await leads.post({ email }, { referer: calculator });
    const linked = `${leads.origin}/contact/?scenario=${encodeURIComponent("people=12")}`;
    await leads.post({ email, message: "Another" }, { referer: linked });
    expect(await storedBy(email)).toMatchObject([
      { source: "/tools/cost-calculator/", scenario: "people=50&devices=60", utm_source: "letter" },
      { source: "/contact/", scenario: "people=12" },
    ]);
  });

  test("drops hidden fields that name nothing the site has, and takes the true page instead", async () => {
    const email = "forged@example.com";
    const forged = {
      source: "/../../etc/passwd",
      comparison: "<script>",
      scenario: "=HYPERLINK(1)",
      utm_campaign: "x".repeat(5000),
    };
    const referer = `${leads.origin}/in-house-or-managed/`;
    expect((await leads.post({ email, ...forged }, { referer })).status).toBe(303);
    expect(await storedBy(email)).toMatchObject([
      { source: "/in-house-or-managed/", comparison: null, scenario: null, utm_campaign: null },
    ]);
  });

  test("takes nothing from another site's address", async () => {
    const email = "elsewhere@example.com";
    await leads.post({ email }, { referer: "https://other.example/?utm_source=forged" });
    expect(await storedBy(email)).toMatchObject([{ source: null, utm_source: null }]);
  });

  describe("set aside as suspect is answered alike and goes nowhere:", () => {
    test.each([
      ["honeypot", { website: "https://spam.example" }, {}],
      ["cross-site", {}, { "sec-fetch-site": "cross-site" }],
      ["cross-site", {}, { origin: "https://other.example" }],
      ["cross-site", {}, { origin: "null" }],
      ["links", { message: "http://a.example http://b.example http://c.example www.d.example" }, {}],
      ["markup", { message: 'Look: <a href="x">here</a>' }, {}],
      ["link-in-name", { name: "Win at https://spam.example" }, {}],
    ])("%s %j %j", async (signal, fields, headers) => {
      const email = `suspect-${Math.random()}@example.com`;
      const response = await leads.post({ email, ...fields }, headers);
      expect([response.status, response.headers.get("location")]).toEqual([303, "/contact/thanks/"]);
      const stored = await storedBy(email);
      expect(stored).toMatchObject([{ status: "quarantined", signals: JSON.stringify([signal]) }]);
      const deliveries = await leads.leadsDatabase.use(({ db }) =>
        db
          .selectFrom("lead_delivery")
          .select("id")
          .where("lead_id", "=", stored[0]?.id ?? "")
          .execute(),
      );
      expect(deliveries).toEqual([]);
    });

    test("but a form sent from this site's own pages is not", async () => {
      const email = "own@example.com";
      await leads.post({ email }, { origin: leads.origin, "sec-fetch-site": "same-origin" });
      await leads.post({ email, message: "By its public name" }, { origin: "https://www.example.com" });
      expect((await storedBy(email)).map((lead) => lead.status)).toEqual(["accepted", "accepted"]);
    });
  });
});

const goodFieldsStored = {
  name: goodFields.name,
  company: goodFields.company,
  telephone: goodFields.telephone,
  people: 25,
  topic: goodFields.topic,
  message: goodFields.message,
};

describe("what cannot be a lead", () => {
  let leads: RunningLeads;
  beforeAll(async () => {
    leads = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() }, { bodyTimeoutMs: 200 }));
  });
  afterAll(async () => {
    expect(await leads.leads()).toEqual([]);
    await leads.close();
  });

  function send(body: string | Uint8Array<ArrayBuffer>, type: string, accept = "text/html") {
    return fetch(`${leads.origin}/api/leads/`, {
      method: "POST",
      redirect: "manual",
      body,
      headers: { "content-type": type, accept },
    });
  }

  const form = "application/x-www-form-urlencoded";
  const good = new URLSearchParams(goodFields).toString();

  test.each(fieldNamesOf(contact))(
    "comes back as the form with the other values kept: %s broken",
    async (field) => {
      const response = await leads.post({
        [field]: field === "message" || field === "consent" ? "" : "\u0000".repeat(3),
      });
      expect(response.status).toBe(422);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      const page = await response.text();
      expect(page).toContain(`"errors":[{"field":"${field}"`);
      expect(page).toContain(field === "name" ? goodFields.email : goodFields.name);
    },
  );

  test("comes back with the hidden fields that were right, so that the next try carries them", async () => {
    const hidden = {
      source: "/in-house-or-managed/",
      comparison: "in-house-or-managed",
      scenario: "people=9&x=1",
      "fit-wait": "hour",
    };
    const referer = `${leads.origin}/in-house-or-managed/?utm_source=letter`;
    const page = await (await leads.post({ name: "", ...hidden, utm_term: "\n" }, { referer })).text();
    const state: unknown = JSON.parse(/json">(.*)<\/script>/.exec(page)?.[1] ?? "");
    const { source, comparison } = hidden;
    expect(state).toMatchObject({
      values: { source, comparison, scenario: "people=9", fit: "wait=hour", utm_source: "letter" },
    });
  });

  test.each([
    [422, "a field given twice", `${good}&email=eve%40example.com`, form],
    [422, "a nested field", good.replace("name=", "name%5Bfirst%5D="), form],
    [422, "an empty body", "", form],
    [422, "rubbish", "&&&===&%", form],
    [400, "bytes that are no UTF-8", good.replace("Ana", "%ff%fe"), form],
    [400, "raw Latin-1", Buffer.from("name=\xe9", "latin1"), form],
    [400, "JSON that is none", "{", "application/json"],
    [400, "JSON that is a list", "[]", "application/json"],
    [400, "JSON that is null", "null", "application/json"],
    [400, "JSON in UTF-16", Buffer.from("{}", "utf16le"), "application/json"],
    [422, "JSON with nested fields", '{"name":{"first":"Ana"}}', "application/json"],
    [422, "JSON with a prototype", '{"__proto__":{"name":"Ana"},"constructor":{}}', "application/json"],
    [415, "a file upload", "--x", "multipart/form-data; boundary=x"],
    [415, "plain text", good, "text/plain"],
    [415, "no type", good, ""],
    [415, "another encoding", good, `${form}; charset=iso-8859-1`],
    [413, "more than the fields can hold", `${good}&padding=${"x".repeat(largestFormBytes)}`, form],
    [413, "10 MB", Buffer.alloc(10_000_000, "x"), form],
  ])("is answered %i: %s", async (status, _what, body, type) => {
    const response = await send(typeof body === "string" ? body : Uint8Array.from(body), type);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('"errors":[{');
  });

  test("is explained to programs as problem details", async () => {
    const response = await send('{"name":"Ana"}', "application/json", "application/json");
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await response.json()).toMatchObject({
      status: 422,
      title: "Unprocessable Content",
      errors: [{ field: "email" }, { field: "message" }, { field: "consent" }],
    });
  });

  test("is a body that never ends: 408", async () => {
    const answer = Promise.withResolvers<string>();
    const [host = "", port] = leads.host.split(":");
    const socket = connect(Number(port), host);
    socket.on("data", (chunk) => answer.resolve(chunk.toString()));
    socket.write(
      `POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 100\r\n\r\nname=`,
    );
    expect(await answer.promise).toMatch(/^HTTP\/1.1 408 /);
    socket.destroy();
  });

  test("is 10 MB without a declared length: 413", async () => {
    const answer = Promise.withResolvers<string>();
    const [host = "", port] = leads.host.split(":");
    const socket = connect(Number(port), host);
    socket.on("data", (chunk) => answer.resolve(chunk.toString()));
    socket.on("error", () => undefined);
    socket.write(
      `POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    for (let sent = 0; sent < 10_000_000; sent += 65_536) socket.write(`10000\r\n${"x".repeat(65_536)}\r\n`);
    expect(await answer.promise).toMatch(/^HTTP\/1.1 413 /);
    socket.destroy();
  });

  test("is anything but a POST: 405", async () => {
    const response = await fetch(`${leads.origin}/api/leads/?email=ana@example.com`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});
