/** The studio's own addresses, and what every request has to show before it is answered. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { DocumentError } from "../../../content/edit/document-error.ts";
import type { WatchedContent } from "../../dev/watched-content.ts";
import { guardFor } from "../../loopback/guard.ts";
import type { Refusal } from "../contract.ts";
import { answerOf } from "./api.ts";
import type { StudioContext } from "./context.ts";
import { eventsOf } from "./events.ts";
import { type PageFiles, sendPage, sendPageFile, sendRefusal, studioHeaders } from "./page.ts";
import { personOf } from "./person.ts";
import { Refused } from "./refused.ts";
import { repositoryOf } from "./repository.ts";
import { savingIn } from "./saving.ts";

export const studioPath = "/studio/";
export const apiPath = `${studioPath}api/`;

/** Of an answer: what the request has changed, in words, for the trail of a team. */
export const actHeader = "studio-act";

export interface StudioOptions {
  /** The folder that holds `content/` and `public/`. */
  root: string;
  /** Where the server listens. */
  port: number;
  /** What the printed address carries. */
  token: string;
  content: WatchedContent;
  /** The page's script and style. */
  files: PageFiles;
  readers: StudioContext["readers"];
}

export interface Studio {
  /** Answers what is the studio's, and what may not be answered at all. @returns whether it did */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
}

export function studioFor({ root, port, token, content, files, readers }: StudioOptions): Studio {
  const guard = guardFor(port, token, { cookie: "studio", path: studioPath, command: "npm run studio" });
  const saving = savingIn(root, join(root, ".cache", "studio"));
  const shared = { root, content, saving, repository: repositoryOf(root), readers };
  const events = eventsOf(content);

  async function answerApi(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    try {
      if (!guard.isOwnPage(request)) throw new Refused(strange, 403);
      if (!guard.isKnown(request)) throw new Refused(closed(port), 403);
      if (name === "events" && request.method === "GET") return events.connect(response);
      const acted = (what: string) => response.setHeader(actHeader, encodeURIComponent(what));
      const context = { ...shared, person: personOf(request), acted };
      sendJson(response, 200, await answerOf(context, name, request, query));
    } catch (error) {
      sendJson(response, ...refusalOf(error));
    }
  }

  function answerPage(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): void {
    const given = query.get("token");
    const cookie = given === null ? undefined : guard.cookieFor(given);
    if (cookie !== undefined) {
      response.writeHead(303, { ...studioHeaders, "Set-Cookie": cookie, Location: studioPath }).end();
    } else if (given !== null) {
      sendRefusal(response, 403, `This address is from an earlier run, or incomplete. ${closed(port)}`);
    } else if (!guard.isKnown(request)) {
      sendRefusal(response, 403, closed(port));
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      sendRefusal(response, 405, "This page only answers GET requests.");
    } else if (path === studioPath) {
      sendPage(files, response);
    } else if (!sendPageFile(files, path.slice(studioPath.length), response)) {
      sendRefusal(response, 404, "The studio has no such page. It begins at /studio/.");
    }
  }

  return {
    answer(request, response) {
      const refused = guard.strangersHost(request);
      if (refused !== undefined) {
        sendRefusal(response, 403, refused);
        return true;
      }
      const url = URL.parse(request.url ?? "/", `http://localhost:${port}`);
      if (!url) {
        sendRefusal(response, 400, "This is not a valid address.");
        return true;
      }
      const { pathname, searchParams } = url;
      if (pathname.startsWith(apiPath)) {
        void answerApi(pathname.slice(apiPath.length), request, response, searchParams);
        return true;
      }
      const path = `${pathname}/` === studioPath ? studioPath : pathname;
      if (path.startsWith(studioPath)) {
        answerPage(path, request, response, searchParams);
        return true;
      }
      // The preview is a frame of the studio's page; no other site may have one.
      response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
      return false;
    },
    close: () => events.close(),
  };
}

const strange = "This request did not come from a page of the studio, so nothing was read or changed.";

function closed(port: number): string {
  return `Open the whole address that npm run studio printed: it begins with http://localhost:${port}${studioPath}?token=`;
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response
    .writeHead(status, { ...studioHeaders, "Content-Type": "application/json; charset=utf-8" })
    .end(JSON.stringify(value));
}

function refusalOf(error: unknown): [status: number, refusal: Refusal] {
  if (error instanceof Refused) return [error.status, { message: error.message }];
  if (error instanceof DocumentError) return [422, { message: error.message }];
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  return [500, { message: `The studio failed at this, and nothing was changed: ${reason}` }];
}
