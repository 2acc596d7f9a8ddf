/** The site with the studio beside it, answering on one port of this machine. */
import { createServer } from "node:http";
import { listen } from "../../../server/listen.ts";
import { developmentSite } from "../../dev/development-site.ts";
import type { WatchedContent } from "../../dev/watched-content.ts";
import { buildPage } from "./page.ts";
import { readersOfMachine } from "./readers.ts";
import { studioFor } from "./studio.ts";

export interface ServedStudio {
  content: WatchedContent;
  /** Where it listens. */
  port: number;
  /** Resolves once pages can be shown; a page that is asked for before waits for that. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder of the program and of `content/`; the current one. */
  root: string;
  /** Any that is free where it is 0. */
  port: number;
  /** A loopback address. */
  host: string;
  /** What lets a browser in. */
  token: string;
}

/** Resolves once the content has been read. @throws Error with a remedy where another program has the port */
export async function serveStudio({ root, port, host, token }: ServeOptions): Promise<ServedStudio> {
  const server = createServer();
  await listen(server, port, host);
  const bound = server.address();
  const at = typeof bound === "object" && bound ? bound.port : port;
  const [site, files] = await Promise.all([developmentSite(root, at), buildPage()]);
  const studio = studioFor({
    root,
    port: at,
    token,
    content: site.content,
    files,
    readers: readersOfMachine,
  });
  server.on("request", (request, response) => {
    if (!studio.answer(request, response)) site.answer(request, response);
  });
  return {
    content: site.content,
    port: at,
    ready: () => site.ready(),
    async close() {
      studio.close();
      server.close();
      await site.close();
    },
  };
}
