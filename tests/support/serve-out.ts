/** The built site on a free port, for programs that look at it in a browser. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createStaticServer } from "#lib/server/static-server.ts";

export interface ServedSite {
  base: string;
  close: () => void;
}

/** @throws Error where nothing was built */
export async function serveOut(out = "out"): Promise<ServedSite> {
  if (!existsSync(join(out, "index.html")))
    throw new Error(`There is no site in ${out}/. Build it: npm run build`);
  const server = createStaticServer(out).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return {
    base: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
