/** Passes a request on to somebody's workspace, and its answer back. */
import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Refusal } from "../contract.ts";
import type { Person } from "../roles.ts";
import { personHeader, personIn } from "../server/person.ts";
import { Refused } from "../server/refused.ts";
import { actHeader, apiPath } from "../server/studio.ts";

/** A studio that listens on this machine, and what lets the server of the team in. */
export interface Workplace {
  port: number;
  token: string;
}

/** Between two servers alone (RFC 9110, 7.6.1), and what a workspace has to hear from us and from nobody else. */
const ours =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|cookie|set-cookie|host|origin|forwarded|x-forwarded-.*|studio-.*)$/;

/**
 * Call it for requests that have been let in alone: the workspace takes each as one of its own page.
 *
 * @param hear is given the answer before it is sent
 * @returns what the request has changed, in words
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  workplace: Workplace,
  person: Person,
  hear?: (answer: IncomingMessage) => void,
): Promise<string | undefined> {
  const passed = ask(askedAs(request, workplace, person));
  // Whoever has gone waits for no answer; an event stream would stay open for ever.
  response.once("close", () => passed.destroy());
  const answered = Promise.withResolvers<IncomingMessage>();
  passed.once("response", answered.resolve).once("error", answered.reject);
  // What is still being sent when an answer comes already (a picture that is too large) is for the workspace to refuse.
  pipeline(request, passed).catch(answered.reject);
  const answer = await answered.promise;
  hear?.(answer);
  response.writeHead(answer.statusCode ?? 502, withoutOurs(answer.headers));
  await pipeline(answer, response).catch(() => undefined);
  const act = answer.headers[actHeader];
  return act === undefined ? undefined : decodeURIComponent(String(act));
}

/**
 * Passes a WebSocket on (RFC 6455). It stays open, and says nothing more, where the workspace ends before the browser does.
 *
 * @param socket of the browser, which has been let in
 */
export function forwardSocket(
  request: IncomingMessage,
  socket: Duplex,
  { port, token }: Workplace,
  person: Person,
): void {
  const passed = ask({
    ...askedAs(request, { port, token }, person),
    agent: false,
  });
  socket.once("close", () => passed.destroy());
  passed.once("error", () => socket.destroy());
  passed.once("response", () => socket.destroy());
  passed.once("upgrade", ({ headers }, theirs, begun) => {
    theirs.on("error", () => theirs.destroy());
    theirs.once("close", () => socket.resume());
    socket.once("close", () => theirs.destroy());
    const sent = Object.entries(headers).filter(([name]) => name !== "set-cookie");
    socket.write(
      ["HTTP/1.1 101 Switching Protocols", ...sent.map(([name, value]) => `${name}: ${value}`), "\r\n"].join(
        "\r\n",
      ),
    );
    socket.write(begun);
    theirs.pipe(socket, { end: false });
    socket.pipe(theirs);
  });
  passed.end();
}

/**
 * Asks a workspace for something that is the server's own business.
 *
 * @param name what follows `/studio/api/`
 * @throws Refused with the workspace's words
 */
export async function askWorkplace(
  { port, token }: Workplace,
  person: Person,
  name: string,
  body: unknown,
): Promise<void> {
  const origin = `http://localhost:${port}`;
  const response = await fetch(`${origin}${apiPath}${name}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: origin,
      Cookie: `studio-${port}=${token}`,
      [personHeader]: personIn(person),
    },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const { message } = refusal.parse(await response.json());
  throw new Refused(message, response.status);
}

const refusal: z.ZodType<Refusal> = z.object({ message: z.string() });

/** The same request, as a page of the workspace's own would send it. */
function askedAs(
  { method = "GET", url = "/", headers }: IncomingMessage,
  { port, token }: Workplace,
  person: Person,
): RequestOptions {
  const host = `localhost:${port}`;
  const isSocket = headers.upgrade !== undefined;
  return {
    host: "127.0.0.1",
    port,
    method,
    path: url,
    headers: {
      ...withoutOurs(headers),
      host,
      cookie: `studio-${port}=${token}`,
      "sec-fetch-site": "same-origin",
      ...(((method !== "GET" && method !== "HEAD") || isSocket) && { origin: `http://${host}` }),
      ...(isSocket && { connection: "Upgrade", upgrade: "websocket" }),
      [personHeader]: personIn(person),
    },
  };
}

function withoutOurs(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ours.test(name)));
}
