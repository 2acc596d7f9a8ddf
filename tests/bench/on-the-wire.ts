/** What a page takes on the wire: sent by the real nginx with HTTP/2 over TLS 1.3, its headers, frames and records counted. */
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import { promisify } from "node:util";
import { freePort } from "#tests/support/free-port.ts";
import { type Nginx, startNginx } from "#tests/support/nginx.ts";

/** In bytes, of a connection whose handshake is done. TCP's own headers are not in it. */
export interface OnTheWire {
  /** From the request to the end of the answer, with what the connection needs once: session tickets and settings. */
  first: number;
  /** The answer alone. */
  answer: number;
}

/** @param path the page's address */
export async function onTheWire(out: string, path: string): Promise<OnTheWire> {
  // Nothing that the page needs comes from Node.
  const nginx = await startNginx({ out, nodes: [await freePort()], encrypted: true });
  try {
    return { first: await received(nginx, path, false), answer: await received(nginx, path, true) };
  } finally {
    await nginx.close();
  }
}

/** @param settled whether what the connection needs once has come before the count begins */
async function received({ port, origin }: Nginx, path: string, settled: boolean): Promise<number> {
  const line = connectTcp(port, "127.0.0.1");
  const secure = connectTls({
    socket: line,
    servername: "localhost",
    ALPNProtocols: ["h2"],
    minVersion: "TLSv1.3",
    rejectUnauthorized: false,
  });
  try {
    await once(secure, "secureConnect");
    let before = line.bytesRead;
    const session = connectHttp2(origin, { createConnection: () => secure });
    if (settled) {
      await promisify(session.ping.bind(session))();
      before = line.bytesRead;
    }
    const request = session.request({ ":path": path, "accept-encoding": "br" });
    const [headers] = await once(request, "response");
    if (headers[":status"] !== 200 || headers["content-encoding"] !== "br")
      throw new Error(`nginx answered ${path} with ${headers[":status"]}, ${headers["content-encoding"]}.`);
    request.resume();
    await once(request, "end");
    return line.bytesRead - before;
  } finally {
    line.destroy();
  }
}
