import type { IncomingMessage } from "node:http";

/**
 * The address a request asks for, or undefined where its target or its Host is none (RFC 9112, 3.2): what a client sends there
 * is any text, `//` and `http://[` among it, and reading it must never end the server.
 *
 * @example requestTarget({ url: "/a/?b", headers: { host: "www.example.com" } }) // URL http://www.example.com/a/?b
 */
export function requestTarget({ url, headers }: Pick<IncomingMessage, "url" | "headers">): URL | undefined {
  const target = url ?? "/";
  const base = `http://${headers.host ?? "localhost"}`;
  // A path that begins with two slashes would be read as a host name.
  const whole = target.startsWith("/") ? `${base}${target}` : target;
  return URL.canParse(base) && URL.canParse(whole) ? new URL(whole) : undefined;
}
