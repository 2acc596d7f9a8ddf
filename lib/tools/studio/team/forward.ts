/** Passes a request on to somebody's workspace, and its answer back. */
import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
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
  { port, token }: Workplace,
  person: Person,
  hear?: (answer: IncomingMessage) => void,
): Promise<string | undefined> {
  const host = `localhost:${port}`;
  const passed = ask({
    host: "127.0.0.1",
    port,
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers: {
      ...withoutOurs(request.headers),
      host,
      cookie: `studio-${port}=${token}`,
      "sec-fetch-site": "same-origin",
      ...(request.method !== "GET" && request.method !== "HEAD" && { origin: `http://${host}` }),
      [personHeader]: personIn(person),
    },
  });
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

function withoutOurs(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ours.test(name)));
}
