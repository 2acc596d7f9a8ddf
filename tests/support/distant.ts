/** A server as it is from a distance: what is sent to it arrives some milliseconds later. A server on the same machine answers before a browser has laid out a page. */
import { once } from "node:events";
import { connect, createServer } from "node:net";

/** @returns where it is to be asked, such as `http://127.0.0.1:4000` */
export async function distant(
  base: string,
  milliseconds: number,
): Promise<{ base: string; close: () => void }> {
  const { hostname: host, port } = new URL(base);
  const relay = createServer((near) => {
    const far = connect({ host, port: Number(port) });
    near.on("data", (sent) => setTimeout(() => far.write(sent), milliseconds));
    near.on("close", () => far.destroy());
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    far.pipe(near);
  }).listen(0, host);
  await once(relay, "listening");
  const address = relay.address();
  if (typeof address !== "object" || !address) throw new Error("The relay has no port.");
  return { base: `http://${host}:${address.port}`, close: () => relay.close() };
}
