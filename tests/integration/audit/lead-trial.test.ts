/** The way of a test lead: through the page's own form to the real program, and what is said where it does not get there. */
import { createServer, type IncomingHttpHeaders, request as requestTo, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { readBuiltPage } from "#lib/tools/audit/site/built-page.ts";
import { type LeadTrial, tryLead } from "#lib/tools/audit/site/lead-trial.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";

const token = "a-token-of-thirty-two-characters";
const origin = "https://www.example.com";
let leads: RunningLeads;
const servers: Server[] = [];

beforeAll(async () => {
  leads = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl(), LEADS_TEST_TOKEN: token }));
});
afterAll(() => leads.close());
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** The contact form as the build writes it. */
const form = (action: string) => `<form action="${action}" method="post">
<input name="name" required><input type="email" name="email" required><input name="company">
<input type="tel" name="telephone"><input inputmode="numeric" name="people">
<select name="topic"><option value>Choose one<option value="managed-it">Support</select>
<textarea name="message" required></textarea><input type="checkbox" name="consent" required value="2026-11">
<input name="website" tabindex="-1"><input type="hidden" name="source" value="/contact/"></form>`;

function trial(action: string, given: { token?: string; base?: string } = { token }) {
  const page = readBuiltPage("/contact/", `<!doctype html><main>${form(action)}</main>`);
  return tryLead([page], { base: given.base ?? "http://127.0.0.1:9", origin, token: given.token });
}

const messageOf = (lead: LeadTrial | undefined) =>
  lead?.outcome === "failed" ? lead.message : lead?.outcome;

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/leads/`;
}

/** A proxy before the program that changes the headers of requests, or their bodies. */
function relay(
  headersOf: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
  bodyOf = (body: string) => body,
): Promise<string> {
  return listen(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const body = bodyOf(Buffer.concat(chunks).toString());
      const onward = requestTo(
        `${leads.origin}/api/leads/`,
        {
          method: "POST",
          headers: { ...headersOf(request.headers), "content-length": Buffer.byteLength(body) },
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.end(body);
    }),
  );
}

it("arrives as it was sent, through a form that names the lead service, or the site's own address", async () => {
  const action = `${leads.origin}/api/leads/`;
  const stored = await trial(action);
  expect(stored).toMatchObject({ outcome: "stored", page: "/contact/", to: action, faults: [] });
  const own = await trial("/api/leads/", { token, base: leads.origin });
  expect(own).toMatchObject({ outcome: "stored", to: action, faults: [] });
  expect((await leads.leads()).map(({ status, topic }) => [status, topic])).toEqual([
    ["test", null],
    ["test", null],
  ]);
});

it("is not sent without a token, and the program is seen all the same", async () => {
  const before = (await leads.leads()).length;
  const to = `${leads.origin}/api/leads/`;
  expect(await trial(to, {})).toEqual({ outcome: "not sent", page: "/contact/", to });
  expect((await leads.leads()).length).toBe(before);
});

it("says what the program says to a token that is wrong", async () => {
  expect(messageOf(await trial(`${leads.origin}/api/leads/`, { token: `${token}x` }))).toMatch(
    /which answers 403: The token of this test lead is not the LEADS_TEST_TOKEN of this server$/,
  );
});

it.each([
  ["origin", /the header Origin arrives as nothing, so what other sites send cannot be told/],
  ["referer", /the header Referer does not arrive whole/],
])("names the header %s that a proxy takes away", async (name, words) => {
  const action = await relay(({ [name]: _, ...headers }) => headers);
  const lead = await trial(action);
  expect(lead).toMatchObject({ outcome: "stored", faults: [expect.stringMatching(words)] });
});

it("names a field that is changed on the way", async () => {
  const action = await relay(
    (headers) => headers,
    (body) => body.replace("TEST%2C", "Test%2C"),
  );
  expect(await trial(action)).toMatchObject({
    outcome: "stored",
    faults: ["'TEST, please ignore' was sent in 'name', and the store has 'Test, please ignore'"],
  });
});

it("says so where nothing answers, something else does, or a release that knows no tests took it for a lead", async () => {
  expect(messageOf(await trial("http://127.0.0.1:9/api/leads/"))).toMatch(/which cannot be reached: /);
  const answering = (status: number, headers: Record<string, string> = {}) =>
    listen(createServer((_, response) => response.writeHead(status, headers).end("<h1>Hello</h1>")));
  expect(messageOf(await trial(await answering(404)))).toMatch(/which answers 404$/);
  expect(messageOf(await trial(await answering(404), {}))).toMatch(/which answers 404$/);
  expect(messageOf(await trial(await answering(303, { location: "/contact/thanks/" })))).toMatch(
    /took the test for a real lead: an older release runs there\. Delete the lead named 'TEST, please ignore'/,
  );
  expect(messageOf(await trial(await answering(201)))).toMatch(/but not with what it has stored/);
});

it("sends nothing unencrypted to another machine", async () => {
  expect(messageOf(await trial("http://leads.example.com/api/leads/"))).toBe(
    "its form is sent to http://leads.example.com/api/leads/ without encryption",
  );
});
