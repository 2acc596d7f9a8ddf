/** The studio of a team: who is signed in sees it, and everything else is turned away before it reaches a workspace. */
import { createHash } from "node:crypto";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Duplex } from "node:stream";
import { decodeForm } from "../../../leads/http/decode-form.ts";
import { readBody } from "../../../leads/http/read-body.ts";
import { clientAddress } from "../../../leads/screen/client-address.ts";
import { boundConnections, receiving } from "../../../server/connections.ts";
import { requestTarget } from "../../../server/request-target.ts";
import { sendResponse, toRequest } from "../../../server/web-messages.ts";
import { places } from "../../../site/addresses.ts";
import { devPaths } from "../../../site/panel-messages.ts";
import { allows, type Role } from "../roles.ts";
import { bundled, sendPageFile } from "../server/page.ts";
import { Refused } from "../server/refused.ts";
import { apiPath, studioPath } from "../server/studio.ts";
import { personOf } from "./accounts.ts";
import { emptyLog } from "./database/open.ts";
import { forward, forwardSocket } from "./forward.ts";
import { inbox } from "./inbox-pages.ts";
import { insteadIn } from "./instead.ts";
import { account, registerBegin, registerEnd } from "./own-account.ts";
import { type Reader, told } from "./pages/page.ts";
import { passkeysOf } from "./passkeys.ts";
import { people } from "./people.ts";
import { presence } from "./presence.ts";
import { publishedContent } from "./published-content.ts";
import { readers } from "./readers-pages.ts";
import {
  explained,
  full,
  fullWords,
  jsonRefusal,
  notYet,
  refusalOf,
  signedOut,
  starting,
  strange,
} from "./refusals.ts";
import { review, reviewOne, writerOf } from "./reviewing.ts";
import type { Asked, Handlers } from "./routes.ts";
import { isLive, type SignedIn } from "./sessions.ts";
import type { TeamSettings } from "./settings.ts";
import * as signing from "./signing-in.ts";
import { site } from "./site-pages.ts";
import { unattended } from "./store.ts";
import type { Team } from "./team.ts";
import { forgetOldActs, noteOnce } from "./trail.ts";
import { trail, trailAsCsv } from "./trail-pages.ts";
import { cookie, formTokenOf, isFormToken, isOwnPage, type Visitor, visitorOf } from "./visitor.ts";
import { visits } from "./visits.ts";
import { Full } from "./workspaces.ts";

interface Route {
  /** With a slash at its end, all below it. */
  path: string;
  handlers: Handlers;
  /** Who may use it; everybody where left out. */
  least?: Role;
  /** Also for whoever an owner has let see what clients have sent. */
  orSeesLeads?: true;
  /** A script posts to it, in JSON; forms do to all others. */
  isScripts?: true;
  /** Also for those who still have to add a passkey, where that is required. */
  isForAll?: true;
}

/** Every page of the server's own. What is not here belongs to the workspace, and to whoever is signed in. */
export const routes: readonly Route[] = [
  { path: "/studio/sign-in", handlers: signing.signIn },
  { path: "/studio/sign-in/link/", handlers: signing.link },
  { path: "/studio/sign-in/company", handlers: { ...signing.companyBegin, ...signing.companyEnd } },
  { path: "/studio/sign-in/passkey/begin", handlers: signing.passkeyBegin, isScripts: true },
  { path: "/studio/sign-in/passkey", handlers: signing.passkeyEnd, isScripts: true },
  { path: "/studio/sign-out", handlers: signing.signOut },
  { path: "/studio/account", handlers: account, least: "writer", isForAll: true },
  {
    path: "/studio/account/passkey/begin",
    handlers: registerBegin,
    least: "writer",
    isScripts: true,
    isForAll: true,
  },
  {
    path: "/studio/account/passkey",
    handlers: registerEnd,
    least: "writer",
    isScripts: true,
    isForAll: true,
  },
  { path: "/studio/review", handlers: review, least: "writer" },
  { path: "/studio/review/", handlers: reviewOne, least: "writer" },
  { path: "/studio/inbox", handlers: inbox, least: "owner", orSeesLeads: true },
  { path: "/studio/inbox/", handlers: inbox, least: "owner", orSeesLeads: true },
  { path: "/studio/readers", handlers: readers, least: "writer" },
  { path: "/studio/site", handlers: site, least: "writer" },
  { path: "/studio/presence", handlers: presence, least: "writer", isScripts: true },
  { path: "/studio/people", handlers: people, least: "owner" },
  { path: "/studio/trail", handlers: trail, least: "editor" },
  { path: "/studio/trail.csv", handlers: trailAsCsv, least: "owner" },
];

/** Milliseconds that a form may take to arrive. */
const bodyMs = 10_000;

/** After this long, whoever waits for a workspace to start sees a page that says so. */
const startMs = 1_500;

/** How often what is open is looked at: a session may have run out. */
const sweepMs = 60_000;

export interface TeamServer {
  server: Server;
  close(): void;
}

/** @param settings where it listens, and who may reach it how */
export async function teamServer(
  settings: Pick<TeamSettings, "origin" | "tls" | "proxies" | "onlyProxies" | "needsPasskeys">,
  options: Omit<Team, "origin" | "content" | "sessionsEnded" | "noteOnce" | "visits">,
): Promise<TeamServer> {
  const { origin, tls, proxies } = settings;
  const { host } = new URL(origin);
  const { workspaces } = options;
  const files = await bundled({ team: "team/team.ts", "team-style": "team/team.css" });
  /** What is being sent to somebody who is signed in, with the session that it is sent for. */
  const open = new Map<ServerResponse | Duplex, string>();
  const instead = insteadIn(options.root);

  async function sweep(): Promise<void> {
    for (const [response, secret] of open) if (!(await isLive(options.store, secret))) response.destroy();
  }
  const team: Team = {
    ...options,
    origin,
    content: publishedContent(options.root),
    visits: visits(),
    noteOnce: noteOnce(options.store),
    sessionsEnded: () => unattended(sweep()),
  };
  const timer = setInterval(() => {
    unattended(sweep());
    unattended(forgetOldActs(team.store, team.trailDays).then(() => emptyLog(team.store.db)));
  }, sweepMs);

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    if (origin.startsWith("https://")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    const refused = refusalOf(message, settings, host);
    if (refused) return await sendResponse(refused, response);
    const url = requestTarget(message);
    if (!url) return await sendResponse(told(400, "Not possible", "This is not a valid address."), response);
    const file = /^\/studio\/(team\.js|team\.css)$/.exec(url.pathname)?.[1];
    if (file !== undefined && sendPageFile(files, file.replace("team.css", "team-style.css"), response))
      return;
    const isUse = !asksByItself.has(url.pathname);
    const visitor = await visitorOf(team.store, message.headers, isUse);
    const route = routes.find(
      ({ path }) => url.pathname === path || (path.endsWith("/") && url.pathname.startsWith(path)),
    );
    if (!route) return await passOn(message, response, url, visitor);
    await sendResponse(await answerPage(route, message, url, visitor), response);
  }

  async function answerPage(
    route: Route,
    message: IncomingMessage,
    url: URL,
    visitor: Visitor,
  ): Promise<Response> {
    const { path, handlers, least, orSeesLeads = false, isScripts, isForAll } = route;
    const reader = readerOf(visitor);
    try {
      if (least !== undefined) {
        if (!visitor.signedIn) return signedOut(message, isScripts === true);
        if (!isForAll && (await lacksPasskey(visitor.signedIn))) return signing.redirect(passkeyFirst);
        const { role, seesLeads = false } = personOf(visitor.signedIn.account);
        if (!allows(role, least) && !(orSeesLeads && seesLeads))
          throw new Refused(
            `This is for ${least === "owner" ? "owners" : "editors and owners"} of the studio${orSeesLeads ? ", and for those whom an owner lets see the inbox" : ""}.`,
            403,
          );
      }
      const isRead = message.method === "GET" || message.method === "HEAD";
      const handler = isRead ? handlers.GET : message.method === "POST" ? handlers.POST : undefined;
      const request = toRequest(message, url);
      if (!handler || !request) throw new Refused("This page does not take such a request.", 405);
      const sent = isRead ? nothingSent : await sentBy(request, message, visitor, isScripts === true);
      const address = clientAddress(
        message.socket.remoteAddress ?? "",
        request.headers.get("x-forwarded-for"),
        proxies,
      );
      const asked: Asked = {
        team,
        request,
        url,
        address,
        visitor,
        reader,
        rest: url.pathname.slice(path.length),
        ...sent,
      };
      const response = await handler(asked);
      if (visitor.isNew) response.headers.append("Set-Cookie", cookie("visit", visitor.secret));
      return response;
    } catch (error) {
      const { status, words } = explained(error);
      if (isScripts) return jsonRefusal(status, words);
      return told(status, "Not possible", words, reader);
    }
  }

  function readerOf(visitor: Visitor): Reader {
    return {
      ...(visitor.signedIn && { account: visitor.signedIn.account }),
      formToken: formTokenOf(visitor),
      site: team.name,
    };
  }

  /** @throws Refused where no page of ours has sent it */
  async function sentBy(
    request: Request,
    message: IncomingMessage,
    visitor: Visitor,
    isScripts: boolean,
  ): Promise<Pick<Asked, "fields" | "all" | "body">> {
    if (!isOwnPage(message.headers, origin)) throw new Refused(strange, 403);
    const type = request.headers.get("content-type") ?? "";
    const wanted = isScripts ? /^application\/json\b/i : /^application\/x-www-form-urlencoded\b/i;
    if (!wanted.test(type)) throw new Refused("This page does not take such a request.", 415);
    const body = await readBody(request, bodyMs);
    if (!body.ok) throw new Refused("This was too large, or only a part of it arrived. Send it again.", 400);
    if (isScripts) return { ...nothingSent, body: parsed(body.bytes) };
    const form = decodeForm(body.bytes);
    if (!form) throw new Refused("This was not sent as UTF-8. Send it again.", 400);
    const fields = Object.fromEntries([...form].map(([name, values]) => [name, values[0] ?? ""]));
    if (!isFormToken(visitor, fields.token ?? ""))
      throw new Refused("This page was open for too long. Go back, reload it, and send it again.", 403);
    return { fields, all: (name) => form.get(name) ?? [], body: undefined };
  }

  /** What is not the server's own: the studio and the site, of whoever is signed in. */
  async function passOn(
    message: IncomingMessage,
    response: ServerResponse,
    url: URL,
    visitor: Visitor,
  ): Promise<void> {
    const { signedIn, secret } = visitor;
    const isApi = url.pathname.startsWith(apiPath);
    const isRead = message.method === "GET" || message.method === "HEAD";
    if (!signedIn) return await sendResponse(signedOut(message, isApi), response);
    if ((isApi || !isRead) && !isOwnPage(message.headers, origin))
      return await sendResponse(
        isApi ? jsonRefusal(403, strange) : told(403, "Not possible", strange),
        response,
      );
    const { account: own } = signedIn;
    if (await lacksPasskey(signedIn)) {
      const words = "Add a passkey to your account first: this studio requires one.";
      return await sendResponse(isApi ? jsonRefusal(403, words) : signing.redirect(passkeyFirst), response);
    }
    open.set(response, secret);
    response.once("close", () => open.delete(response));
    const isPage = isRead && !isApi && (message.headers.accept ?? "").includes("text/html");
    const name = isApi ? url.pathname.slice(apiPath.length) : "";
    if (serversOwn.has(name))
      return await sendResponse(jsonRefusal(404, "The studio has no such thing."), response);
    const writer = writerOf(own);
    try {
      const isByItself = asksByItself.has(url.pathname);
      const isSite = !url.pathname.startsWith(studioPath);
      const path = `${url.pathname}${url.search}`;
      if (isSite && isRead && !isByItself && !workspaces.hasRoom(own.id))
        return await instead.answer(own.id, path, message, response);
      if (url.pathname === devPaths.events && !workspaces.running(own.id))
        return await sendResponse(notYet(), response);
      const asked = isByItself
        ? (workspaces.running(own.id) ?? asleep())
        : isSite
          ? workspaces.site(writer)
          : workspaces.workplace(writer);
      const workplace = await Promise.race([asked, isPage ? later(startMs) : never]);
      if (workplace === undefined) return await sendResponse(starting(readerOf(visitor)), response);
      const keep =
        isSite && isRead ? (answer: IncomingMessage) => instead.keep(own.id, path, answer) : undefined;
      const act = await forward(message, response, workplace, writer.person, keep);
      if (act !== undefined) await team.noteOnce(own.id, act);
    } catch (error) {
      if (response.destroyed || response.headersSent) return;
      if (error instanceof Full)
        return await sendResponse(isApi ? jsonRefusal(503, fullWords) : full(readerOf(visitor)), response);
      if (error instanceof Refused)
        return await sendResponse(
          isApi
            ? jsonRefusal(error.status, error.message)
            : told(error.status, "Not possible", error.message),
          response,
        );
      console.error(error);
      const words =
        "The studio's editor does not answer. Try again in a minute; what you write is kept in this browser.";
      await sendResponse(isApi ? jsonRefusal(503, words) : told(503, "Not possible", words), response);
    }
  }

  async function lacksPasskey({ account: { id } }: SignedIn): Promise<boolean> {
    return settings.needsPasskeys && (await passkeysOf(team.store, id)).length === 0;
  }

  /**
   * The WebSocket of a page, without which Next makes nothing of it that follows the text. Where its development server rests, it is
   * answered and told nothing: a page that cannot open it reloads itself every minute, and would let no server rest.
   */
  async function openSocket(message: IncomingMessage, socket: Duplex): Promise<void> {
    const { signedIn, secret } = await visitorOf(team.store, message.headers, false);
    const isOurs = refusalOf(message, settings, host) === undefined && isOwnPage(message.headers, origin);
    const isKnown = requestTarget(message)?.pathname === hotReload;
    const key = message.headers["sec-websocket-key"];
    if (!signedIn || !isOurs || !isKnown || key === undefined)
      return void socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
    open.set(socket, secret);
    socket.once("close", () => open.delete(socket));
    const workplace = await workspaces.running(signedIn.account.id);
    if (workplace && workspaces.hasRoom(signedIn.account.id))
      return forwardSocket(message, socket, workplace, writerOf(signedIn.account).person);
    socket.resume();
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${acceptOf(key)}\r\n\r\n`,
    );
  }

  const listener = (message: IncomingMessage, response: ServerResponse) => {
    answer(message, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const { status, words } = explained(error);
      sendResponse(told(status, "Not possible", words), response).catch(() => response.destroy());
    });
  };
  // A picture of 30 MB over a slow line takes minutes.
  const receives = { ...receiving, requestTimeout: 300_000 };
  const server = tls
    ? createHttpsServer({ ...receives, ...tls }, listener)
    : createHttpServer(receives, listener);
  server.on("upgrade", (message: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => socket.destroy());
    openSocket(message, socket).catch(() => socket.destroy());
  });
  boundConnections(server, { proxies, stallMs: 60_000 });
  return {
    server,
    close() {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The answer to a handshake (RFC 6455, 4.2.2). */
const acceptOf = (key: string): string =>
  createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");

const passkeyFirst = "/studio/account?passkey";

const nothingSent = { fields: {}, all: () => [], body: undefined };

const never = new Promise<never>(() => undefined);

const later = (milliseconds: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(resolve, milliseconds, undefined).unref();
  });

/** What a page asks that is only open. It starts nothing and keeps nobody signed in: it asks again until somebody does something. */
const asksByItself: ReadonlySet<string> = new Set([`${apiPath}events`, "/studio/presence", devPaths.events]);

/** Where a page of a development server opens a WebSocket. */
const hotReload = `${places.framework.path}hmr`;

/** What only this server asks of a workspace. */
const serversOwn = new Set(["catch-up", "choose"]);

function asleep(): never {
  throw new Refused("Nothing has been done here for a while.", 503);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refused("The request is not valid JSON.", 400);
  }
}
