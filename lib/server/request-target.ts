import type { IncomingMessage } from "node:http";

/**
 * The address of a request, or undefined if its target or its Host is invalid (RFC 9112, 3.2): what a client sends there
 * is any text, `//`, `http://[` and a Host with a name and password among it, and reading it must never end the server.
 *
 * @example requestTarget(request) // of "GET /a/?b HTTP/1.1" with "Host: www.example.com": URL http://www.example.com/a/?b
 */
export function requestTarget({ url, rawHeaders, httpVersion }: IncomingMessage): URL | undefined {
  const target = url ?? "/";
  const hosts = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host",
  );
  // Two hosts are read in one way by a proxy and in another by us; none is allowed to HTTP/1.0 alone.
  const [host = httpVersion === "1.0" ? "localhost" : "", ...more] = hosts;
  if (more.length > 0 || !isAuthority.test(host)) return undefined;
  const origin = `http://${host}`;
  // A path that begins with two slashes would be read as a host name.
  if (target.startsWith("/")) return URL.parse(`${origin}${target}`) ?? undefined;
  return URL.canParse(origin) ? webAddress(target) : undefined;
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

/** A Host is a host and a port, nothing before and nothing behind (RFC 9110, 7.2); whether they are valid, only parsing tells. */
const isAuthority = /^[^/?#@\\]+$/;

/** `new Request` throws for an address with a name and password. */
function webAddress(text: string): URL | undefined {
  const address = URL.parse(text);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  return address.username === "" && address.password === "" ? address : undefined;
}
