/** What the studio of a team answers whoever it turns away, and whoever has to wait for a workspace. */
import type { IncomingMessage } from "node:http";
import type { TrustedProxies } from "../../../leads/screen/client-address.ts";
import { html } from "../../../shared/markup.ts";
import { insteadTiming } from "../contract.ts";
import { Refused } from "../server/refused.ts";
import { page, type Reader, told } from "./pages/page.ts";
import { json, redirect } from "./signing-in.ts";

export const strange = "This request did not come from a page of the studio, so nothing was read or changed.";

export const fullWords =
  "As many people are writing as this server has room for. Yours starts as soon as one of them has stopped for ten minutes; what you write is kept in this browser.";

const noRoomWords =
  "As many pages are being shown as this server has room for. Yours is shown as soon as a colleague has stopped for ten minutes. What you write is saved meanwhile.";

/** What is turned away whoever sends it: from a peer whose line nobody encrypts, or for another host than this one. */
export function refusalOf(
  { socket, headers }: IncomingMessage,
  { origin, proxies, onlyProxies }: { origin: string; proxies: TrustedProxies; onlyProxies: boolean },
  host: string,
): Response | undefined {
  if (onlyProxies && !proxies.has(socket.remoteAddress ?? ""))
    return told(
      403,
      "Not here",
      `This server answers its proxy alone (TRUSTED_PROXIES). Open ${origin}/studio/.`,
    );
  if (headers.host !== host) return told(421, "Not here", `The studio is at ${origin}/studio/.`);
  return undefined;
}

export function signedOut({ method }: IncomingMessage, isScripts: boolean): Response {
  const words = "You are signed out. Sign in again in another tab; this browser keeps what you write.";
  if (isScripts) return jsonRefusal(401, words);
  if (method === "GET" || method === "HEAD") return redirect("/studio/sign-in");
  return told(401, "You are signed out", "Nothing was changed. Sign in, and send it again.");
}

export function full(reader: Reader): Response {
  const answer = page({
    title: "Waiting",
    status: 503,
    reader,
    main: html`<h1>Waiting for a place</h1><p class="lead">${fullWords}</p><p>This page looks again by itself. Review and the other pages above work meanwhile.</p>`,
  });
  answer.headers.set("Refresh", "15");
  return answer;
}

/** In place of a page of the site, beside its text or by itself. */
export function noPreview(): Response {
  const answer = page({
    title: "Waiting",
    status: 503,
    main: html`<h1>No preview yet</h1><p class="lead">${noRoomWords}</p>`,
  });
  answer.headers.set("Refresh", "15");
  answer.headers.set("Server-Timing", `${insteadTiming};desc=""`);
  return framed(answer);
}

/** The editor shows it in place of a page. */
function framed(answer: Response): Response {
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  answer.headers.set(
    "Content-Security-Policy",
    policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  );
  return answer;
}

/** The first page takes as long as it takes to read the whole site. */
export function starting(reader: Reader): Response {
  const answer = page({
    title: "Opening",
    reader,
    main: html`<h1>Opening the studio…</h1><p class="lead">It reads the site first, which takes up to half a minute.</p>`,
  });
  answer.headers.set("Refresh", "2");
  return framed(answer);
}

/** To a page that listens for changes: it asks again in a few seconds (HTML, server-sent events), and not at all after a refusal. */
export function notYet(): Response {
  return new Response("retry: 5000\n\n", { headers: { "Content-Type": "text/event-stream" } });
}

export function jsonRefusal(status: number, message: string): Response {
  const answer = json({ message });
  return new Response(answer.body, { status, headers: answer.headers });
}

export function explained(error: unknown): { status: number; words: string } {
  if (error instanceof Refused) return { status: error.status, words: error.message };
  console.error(error);
  const isFull = error instanceof Error && "errcode" in error && error.errcode === sqliteFull;
  const words = isFull
    ? "The studio's disk is full, and nothing was changed. Ask whoever looks after the server to free some space."
    : "The studio failed at this, and nothing was changed. Try again; the server's log says why.";
  return { status: 503, words };
}

const sqliteFull = 13;
