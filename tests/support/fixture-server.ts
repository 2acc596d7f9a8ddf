/** The fixture site as the `whole-sites` tests leave it, served for the browser tests that need what the sample content has not. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createStaticServer } from "#lib/server/static-server.ts";

const out = join("tests", ".tmp", "fixture-site", "out");

export interface FixtureServer {
  /** The address of a page. */
  url: (path: string) => string;
  close: () => void;
}

/** @throws Error where the fixture site is not built */
export async function serveFixtureSite(): Promise<FixtureServer> {
  if (!existsSync(join(out, "index.html"))) {
    throw new Error(
      "The fixture site is not built. Run: npx vitest run --project whole-sites tests/whole-sites/fixture-site.test.ts",
    );
  }
  const server = createStaticServer(out).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: (path) => `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
