import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { LeadsDatabase } from "../../leads/database/leads-database.ts";
import { decodeForm } from "../../leads/http/decode-form.ts";
import { readBody } from "../../leads/http/read-body.ts";
import { boundConnections, receiving } from "../../server/connections.ts";
import { listen } from "../../server/listen.ts";
import { requestTarget } from "../../server/request-target.ts";
import { sendResponse, toRequest } from "../../server/web-messages.ts";
import { type Guard, guardFor } from "../loopback/guard.ts";
import { type InboxFrame, told } from "./frame.ts";
import { inboxHeaders, page, time } from "./html.ts";
import { answerInbox } from "./inbox.ts";

const loopback = "127.0.0.1";
/** What a person may need to send a note. */
const bodyTimeoutMs = 10_000;
/** The name of whoever wrote last, so that nobody types it twice. */
const nameCookie = "inbox-name";
const closed =
  "Open the address that `npm run leads -- inbox` printed. It changes each time the inbox starts.";

export interface Inbox {
  readonly server: Server;
  /** What to open in a browser; it carries the token of this run. */
  readonly address: string;
}

/**
 * Serves the inbox to this machine alone.
 *
 * @param port any that is free where it is 0
 * @throws Error with a remedy where another program has the port
 */
export async function serveInbox(leadsDatabase: LeadsDatabase, port: number): Promise<Inbox> {
  const token = randomBytes(24).toString("base64url");
  let guard: Guard | undefined;
  const server = createServer(receiving, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  boundConnections(server);
  await listen(server, port, loopback);
  const bound = server.address();
  const at = typeof bound === "object" && bound !== null ? bound.port : port;
  guard = guardFor(at, token, { cookie: "inbox", path: "/", command: "npm run leads -- inbox" });
  return { server, address: `http://${loopback}:${at}/?token=${token}` };

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    await sendResponse(await letIn(message), response);
  }

  async function letIn(message: IncomingMessage): Promise<Response> {
    const frame = frameFor(message);
    const target = requestTarget(message);
    const request = target && toRequest(message, target);
    if (guard === undefined || target === undefined || request === undefined)
      return told(frame, 400, "Not possible", "This is not an address of the inbox.");
    const strange = guard.strangersHost(message);
    if (strange !== undefined) return told(frame, 421, "Not here", strange);
    const given = target.searchParams.get("token");
    const cookie = given === null ? undefined : guard.cookieFor(given);
    if (cookie !== undefined)
      return new Response(null, {
        status: 303,
        headers: { ...inboxHeaders, "Set-Cookie": cookie, Location: "/" },
      });
    if (given !== null || !guard.isKnown(message)) return told(frame, 403, "Closed", closed);
    if (request.method !== "GET" && request.method !== "HEAD" && !guard.isOwnPage(message))
      return told(frame, 403, "Nothing was noted", "This did not come from a page of the inbox.");
    return answerPage(leadsDatabase, frame, request);
  }
}

async function answerPage(
  leadsDatabase: LeadsDatabase,
  frame: InboxFrame,
  request: Request,
): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const id = pathname === frame.list ? undefined : /^\/lead\/(.*)$/.exec(pathname)?.[1];
  if (id === undefined && pathname !== frame.list)
    return told(frame, 404, "Not found", "There is no such page.");
  const asked = { query, ...(id !== undefined && { id }) };
  if (request.method === "GET" || request.method === "HEAD") return answerInbox(leadsDatabase, frame, asked);
  if (request.method !== "POST")
    return told(frame, 405, "Not possible", "A lead can be read, and notes added to it.");
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get("content-type") ?? ""))
    return told(frame, 415, "Not possible", "Write the note in the form below the lead.");
  const body = await readBody(request, bodyTimeoutMs);
  const form = body.ok ? decodeForm(body.bytes) : undefined;
  if (form === undefined)
    return told(
      frame,
      400,
      "Nothing was noted",
      "The note is too long, or only part of it arrived. Go back, shorten it, and send it again.",
    );
  const fields = Object.fromEntries([...form].map(([name, values]) => [name, values[0] ?? ""]));
  return answerInbox(leadsDatabase, frame, { ...asked, fields });
}

function frameFor({ headers: { cookie = "" } }: IncomingMessage): InboxFrame {
  return {
    list: "/",
    lead: "/lead/",
    page,
    time,
    lastName: nameIn(cookie),
    redirect: (to, by) =>
      new Response(null, {
        status: 303,
        headers: {
          ...inboxHeaders,
          Location: to,
          ...(by !== undefined && {
            "Set-Cookie": `${nameCookie}=${encodeURIComponent(by)}; HttpOnly; SameSite=Strict; Path=/`,
          }),
        },
      }),
  };
}

function nameIn(cookies: string): string {
  const pair = cookies.split(/; */).find((one) => one.startsWith(`${nameCookie}=`)) ?? "";
  try {
    return decodeURIComponent(pair.slice(nameCookie.length + 1));
  } catch {
    return "";
  }
}
