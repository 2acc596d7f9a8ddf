/**
 * Who may use what a command serves to its own user: this machine's own browser, with the token that the command printed. A page of another site can make a
 * browser send requests here too, and a name of a stranger's domain can lead to this machine (DNS rebinding), so each request must
 * name this server as its host, and each one that reads or changes anything must come from a page of this server.
 */
import type { IncomingMessage } from "node:http";
import { isSameSecret } from "../../shared/secret.ts";

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

/**
 * @param port where the server listens
 * @param token what the printed address carries
 */
export function guardFor(port: number, token: string, guarded: Guarded): Guard {
  // Cookies do not know ports: two servers on one machine have two.
  const cookie = `${guarded.cookie}-${port}`;
  // Browsers leave out the port that a protocol has by itself.
  const hosts = new Set(loopbackHosts.flatMap((host) => [`${host}:${port}`, ...(port === 80 ? [host] : [])]));
  const isToken = (given: string) => isSameSecret(given, token);
  return {
    strangersHost({ headers: { host = "" } }) {
      return hosts.has(host)
        ? undefined
        : `This server answers at http://localhost:${port}/ alone, and was asked as '${host}'. Open the address that ${guarded.command} printed.`;
    },
    isOwnPage({ headers: { host, origin, "sec-fetch-site": site } }) {
      // Browsers name the origin of what is posted, and of everything else the site; what sends neither is not a browser in use today.
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
