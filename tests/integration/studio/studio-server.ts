/** The studio without the site around it, on a copy of the small site with a repository of its own. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { watchContent } from "#lib/tools/dev/watched-content.ts";
import type { StudioEvent } from "#lib/tools/studio/contract.ts";
import type { PageFiles } from "#lib/tools/studio/server/page.ts";
import { Refused } from "#lib/tools/studio/server/refused.ts";
import { type StudioOptions, studioFor } from "#lib/tools/studio/server/studio.ts";
import { smallSite } from "#tests/builders/small-site.ts";
import { gitEnvironment } from "#tests/support/git-environment.ts";

export const token = "a-token-for-tests";

export interface Answer<Value> {
  status: number;
  value: Value;
}

const noPage: PageFiles = new Map([["studio.js", Buffer.from("// the page's script\n")]]);

const noReaders: StudioOptions["readers"] = () => Promise.reject(new Refused("Nothing is recorded.", 404));

/**
 * Serves the studio on a folder; what is not the studio's is answered with "the site".
 *
 * @param files of the page, where a browser opens it
 * @param readers what was read last week
 * @param answerSite answers what is not the studio's
 */
export async function serveStudio(
  root: string,
  files = noPage,
  readers = noReaders,
  answerSite: RequestListener = (_, response) => void response.end("the site"),
) {
  const content = await watchContent(root, join(root, ".cache", "live"));
  // An idle connection stays open: a test that works for seconds in between would meet it just as it is closed.
  const server = createServer({ keepAliveTimeout: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const studio = studioFor({ root, port, token, content, files, readers });
  server.on("request", (request, response) => {
    if (!studio.answer(request, response)) answerSite(request, response);
  });
  return {
    content,
    port,
    origin: `http://localhost:${port}`,
    async close() {
      studio.close();
      server.closeAllConnections();
      server.close();
      await content.close();
    },
  };
}

/** Asks as the studio's page does. */
export function clientOf(origin: string) {
  const port = new URL(origin).port;
  const headers = { Cookie: `studio-${port}=${token}`, "Sec-Fetch-Site": "same-origin" };
  const answerOf = async (response: Response) => ({ status: response.status, value: await response.json() });
  return {
    async get<Value>(path: string): Promise<Answer<Value>> {
      return answerOf(await fetch(`${origin}/studio/api/${path}`, { headers }));
    },
    /** What the server tells an open page, one event after another. */
    async events(): Promise<{ next(): Promise<StudioEvent> }> {
      const response = await fetch(`${origin}/studio/api/events`, { headers });
      const lines = linesIn(response);
      return {
        async next() {
          for (;;) {
            const { value } = await lines.next();
            if (value?.startsWith("data: ")) return JSON.parse(value.slice("data: ".length));
          }
        },
      };
    },
    async post<Value>(path: string, body: unknown): Promise<Answer<Value>> {
      return answerOf(
        await fetch(`${origin}/studio/api/${path}`, {
          method: "POST",
          headers: { ...headers, Origin: origin, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
    },
  };
}

async function* linesIn(response: Response): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  throw new Error("The server has ended its events.");
}

/** Git in a folder, without the settings of whoever runs the tests. */
export function git(folder: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", parameters, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...gitEnvironment },
  });
  if (status !== 0) throw new Error(`git ${parameters.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** A small site in a repository, its studio, and a page that asks it. */
export async function studioSite(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  pageFiles?: PageFiles,
  readers?: StudioOptions["readers"],
) {
  const site = smallSite({ ".gitignore": ".cache/\n", ...files });
  git(site.root, "init", "-q", "-b", "main");
  git(site.root, "add", "-A");
  git(site.root, "commit", "-qm", "The site as it was");
  const server = await serveStudio(site.root, pageFiles, readers);
  return {
    ...site,
    ...server,
    ...clientOf(server.origin),
    git: (...parameters: string[]) => git(site.root, ...parameters),
    async [Symbol.asyncDispose]() {
      await server.close();
      site[Symbol.dispose]();
    },
  };
}
