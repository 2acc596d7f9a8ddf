import type { IncomingMessage } from "node:http";

/**
 * The address of a request, or undefined if its target or its Host is invalid (RFC 9112, 3.2): what a client sends there
 * is any text, `//`, `http://[` and a Host with a name and password among it, and reading it must never end the server.
 *
 * @example requestTarget(request) // of "GET /a/?b HTTP/1.1" with "Host: www.example.com": URL http://www.example.com/a/?b
 */
export function requestTarget({ url, headersDistinct, httpVersion }: IncomingMessage): URL | undefined {
  const target = url ?? "/";
  // Two hosts are read in one way by a proxy and in another by us; none is allowed to HTTP/1.0 alone.
  const [host = httpVersion === "1.0" ? "localhost" : "", ...more] = headersDistinct.host ?? [];
  const base = `http://${host}`;
  // A path that begins with two slashes would be read as a host name.
  const whole = target.startsWith("/") ? `${base}${target}` : target;
  return more.length === 0 && isOrigin(base) && isWebAddress(whole) ? new URL(whole) : undefined;
}

/**
 * Path and query of a target that {@link requestTarget} takes, as they were sent. What asks a proxy names the host before its path
 * (RFC 9112, 3.2.2).
 *
 * @example sentPath("http://www.example.com/a%2F/?b") // "/a%2F/?b"
 */
export function sentPath(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "");
  return target === path || path.startsWith("/") ? path : `/${path}`;
}

/** A Host is a host and a port, nothing before and nothing behind (RFC 9110, 7.2). */
function isOrigin(text: string): boolean {
  return /^http:\/\/[^/?#@\\]+$/.test(text) && URL.canParse(text);
}

/** `new Request` throws for an address with a name and password. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
