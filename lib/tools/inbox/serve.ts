import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { LeadsDatabase } from "../../leads/database/leads-database.ts";
import { boundConnections, receiving } from "../../server/connections.ts";
import { listen } from "../../server/listen.ts";
import { requestTarget } from "../../server/request-target.ts";
import { sendResponse, toRequest } from "../../server/web-messages.ts";
import { type Guard, guardFor } from "../loopback/guard.ts";
import { inboxHeaders, told } from "./html.ts";
import { answerInbox } from "./inbox.ts";

const loopback = "127.0.0.1";
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
    const target = requestTarget(message);
    const request = target && toRequest(message, target);
    if (guard === undefined || target === undefined || request === undefined)
      return told(400, "Not possible", "This is not an address of the inbox.");
    const strange = guard.strangersHost(message);
    if (strange !== undefined) return told(421, "Not here", strange);
    const given = target.searchParams.get("token");
    const cookie = given === null ? undefined : guard.cookieFor(given);
    if (cookie !== undefined)
      return new Response(null, {
        status: 303,
        headers: { ...inboxHeaders, "Set-Cookie": cookie, Location: "/" },
      });
    if (given !== null || !guard.isKnown(message)) return told(403, "Closed", closed);
    if (request.method !== "GET" && request.method !== "HEAD" && !guard.isOwnPage(message))
      return told(403, "Nothing was noted", "This did not come from a page of the inbox.");
    return answerInbox(leadsDatabase, request);
  }
}
