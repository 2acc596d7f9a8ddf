import { createServer, type Server } from "node:https";
import { afterEach, expect, it } from "vitest";
import { readCertificate } from "#lib/tools/audit/site/certificate.ts";
import { selfSignedCertificate } from "#tests/support/certificate.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(name: string): Promise<URL> {
  const server = createServer(selfSignedCertificate(name));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return new URL(`https://localhost:${typeof address === "object" && address ? address.port : 0}`);
}

it("says until when a certificate is valid, and why browsers refuse it", async () => {
  const url = await serve("localhost");
  expect(await readCertificate(url)).toEqual({
    host: url.host,
    validTo: new Date("2049-12-31T00:00:00Z"),
    problem: "nobody whom browsers trust has signed it",
  });
});

it("fails where nothing answers", async () => {
  await expect(readCertificate(new URL("https://127.0.0.1:9"))).rejects.toThrow(/ECONNREFUSED/);
});
