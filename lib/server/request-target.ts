import type { IncomingMessage } from "node:http";

/**
 * The address a request asks for, or undefined where its target or its Host is none (RFC 9112, 3.2): what a client sends there
 * is any text, `//`, `http://[` and a Host with a name and password among it, and reading it must never end the server.
 *
 * @example requestTarget({ url: "/a/?b", headers: { host: "www.example.com" } }) // URL http://www.example.com/a/?b
 */
export function requestTarget({ url, headers }: Pick<IncomingMessage, "url" | "headers">): URL | undefined {
  const target = url ?? "/";
  const base = `http://${headers.host ?? "localhost"}`;
  // A path that begins with two slashes would be read as a host name.
  const whole = target.startsWith("/") ? `${base}${target}` : target;
  return isOrigin(base) && isWebAddress(whole) ? new URL(whole) : undefined;
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
