/** Next's development server, and what the build makes from rendered pages, answering the requests of another server. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { headersOf } from "../../delivery/headers.ts";
import { pageFile } from "./page-file.ts";

export interface NextSite {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param root the folder of the program
 * @param port where the server that asks listens
 */
export async function startNext(root: string, port: number): Promise<NextSite> {
  const { default: next } = await import("next");
  const site = next({ dev: true, dir: root, hostname: "localhost", port });
  await site.prepare();
  const answer = site.getRequestHandler();
  return {
    async answer(request, response) {
      const file = await pageFile(request.url ?? "/", `http://localhost:${port}`);
      if (file === undefined) return answer(request, response);
      response.writeHead(200, headersOf(file.path)).end(file.text);
    },
    close: () => site.close(),
  };
}
