/** A built site with a few pages, and requests to it as a browser or a program sends them. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { dirname, join } from "node:path";
import { hostingFiles, type VariedPage } from "#lib/delivery/hosting.ts";
import type { RecordedSite } from "#lib/server/reading.ts";
import { pagesOf } from "#lib/server/reading.ts";
import { places, siteFiles } from "#lib/site/addresses.ts";
import { chrome } from "#tests/support/reading.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

export interface ReadingSite {
  /** Its files, with those that nginx includes. */
  readonly out: string;
  readonly recorded: RecordedSite;
}

/** @param varied the pages with variants: of `/guide/`, or of nothing */
export function readingSite(varied: readonly VariedPage[] = []): ReadingSite {
  const out = temporaryFolder("out");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const page of ["/", "/guide/", places.contact.path, places.thanks.path]) {
    write(`${page}index.html`, `<!doctype html><title>${page}</title>`);
    write(siteFiles.markdown(page), `# ${page}\n`);
  }
  for (const { path } of [places.notFound, places.badRequest, places.failed]) write(path, "<!doctype html>");
  for (const { path, variants } of varied)
    for (let number = 1; number <= variants; number += 1) {
      const built = siteFiles.variant(path, number);
      write(
        `${built}index.html`,
        `<!doctype html><title>${path}</title>`.replace("title>/", `title>${number}`),
      );
      write(siteFiles.markdown(built), `# ${number}${path.slice(1)}\n`);
    }
  for (const [path, text] of hostingFiles([], [], varied)) write(path, text);
  const pages = pagesOf(out, [places.thanks.path]);
  return { out, recorded: { keepDays: 92, pages: () => pages } };
}

/** What Chromium sends when it opens a page. */
export const opening = {
  "user-agent": chrome,
  "accept-language": "en-US,en;q=0.9",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "sec-fetch-site": "none",
};

/** Asks for a target exactly as it is written, and waits for the whole answer. Gives its status. */
export async function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  post?: URLSearchParams,
): Promise<number> {
  return (await answerTo(port, path, headers, post)).status;
}

/** The same, with what was answered. */
export async function answerTo(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  post?: URLSearchParams,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const sent = request({ port, host: "127.0.0.1", path, method: post ? "POST" : "GET", headers });
  if (post) sent.setHeader("content-type", "application/x-www-form-urlencoded");
  sent.end(post?.toString());
  const [answer] = await once(sent, "response");
  const text = (await answer.setEncoding("utf8").toArray()).join("");
  return { status: answer.statusCode, headers: answer.headers, text };
}
