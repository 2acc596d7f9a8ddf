/**
 * Who may use the studio: this machine's own browser, with the token that the command printed. A page of another site can make a
 * browser send requests here too, and a name of a stranger's domain can lead to this machine (DNS rebinding), so each request must
 * name this server as its host, and each one that reads or changes anything must come from a page of this server.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** How this machine alone is addressed. */
const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/** @param host an address to listen on */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host) || host === "::1";
}

export interface Guard {
  /** What to say to a request that names another host than this server. */
  strangersHost(request: IncomingMessage): string | undefined;
  /** Whether a page of this server sent it. */
  isOwnPage(request: IncomingMessage): boolean;
  /** Whether the browser has been let in before. */
  isKnown(request: IncomingMessage): boolean;
  /** What lets a browser in from now on, where the token is right: the value of Set-Cookie. */
  cookieFor(token: string): string | undefined;
}

/** What is guarded. */
interface Guarded {
  /** What its cookie's name begins with. */
  cookie: string;
  /** The path that it answers below. */
  path: string;
  command: string;
}

const theStudio: Guarded = { cookie: "studio", path: "/studio/", command: "npm run studio" };

/**
 * @param port where the server listens
 * @param token what the printed address carries
 */
export function guardFor(port: number, token: string, guarded: Guarded = theStudio): Guard {
  // Cookies do not know ports: two studios on one machine have two.
  const cookie = `${guarded.cookie}-${port}`;
  const hosts = new Set(loopbackHosts.map((host) => `${host}:${port}`));
  const isToken = (given: string) => timingSafeEqual(digest(given), digest(token));
  return {
    strangersHost({ headers: { host = "" } }) {
      return hosts.has(host)
        ? undefined
        : `This server answers at http://localhost:${port}/ alone, and was asked as '${host}'. Open the address that ${guarded.command} printed.`;
    },
    isOwnPage({ headers: { host, origin, "sec-fetch-site": site } }) {
      // Browsers name the origin of what is posted, and of everything else the site; what sends neither is no browser of today.
      const isOwnOrigin = origin === undefined ? site === "same-origin" : origin === `http://${host}`;
      return isOwnOrigin && (site === undefined || site === "same-origin");
    },
    isKnown({ headers }) {
      return (headers.cookie ?? "")
        .split(/; */)
        .some((pair) => pair.startsWith(`${cookie}=`) && isToken(pair.slice(cookie.length + 1)));
    },
    cookieFor(given) {
      return isToken(given)
        ? `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=${guarded.path}`
        : undefined;
    },
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
