/** Ports for the servers of tests and benches. */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Systems give ports from 32,768 up to whoever asks for any (Linux; macOS and Windows from 49,152). */
const portsOfOurOwn = { from: 15_000, to: 32_000 };

/**
 * A port nobody listens on now, and that no client or server beside the test is given before the test's own server has it: between the
 * look and the use another process starts, which takes a second or more.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(portsOfOurOwn.from, portsOfOurOwn.to);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    probe.close();
    if (isFree) return port;
  }
}
