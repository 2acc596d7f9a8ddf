/** Tells every open page of the studio what has changed, as server-sent events. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Source } from "../../../content/check/source.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import type { LiveUpdate } from "../../dev/live-content.ts";
import type { WatchedContent } from "../../dev/watched-content.ts";
import type { StudioEvent } from "../contract.ts";
import { digestOf } from "./kept-texts.ts";
import { studioHeaders } from "./page.ts";

const heartbeat = 15_000;

export interface Events {
  /** Keeps an answer open and writes the events into it, the present state first. */
  connect(request: IncomingMessage, response: ServerResponse): void;
  close(): void;
}

export function eventsOf(content: WatchedContent): Events {
  const open = new Set<ServerResponse>();
  let before = sourcesOf(content.latest());
  const beat = setInterval(() => {
    for (const response of open) response.write(": still here\n\n");
  }, heartbeat);
  beat.unref();

  const forget = content.listen((update) => {
    const now = sourcesOf(update);
    const changed = [...now.values()].filter((source) => before.get(source.file) !== source);
    const removed = [...before.keys()].filter((file) => !now.has(file));
    before = now;
    for (const response of open) response.write(event(update, changed, removed));
  });

  return {
    connect(request, response) {
      response.writeHead(200, { ...studioHeaders, "Content-Type": "text/event-stream" });
      response.write(event(content.latest(), [], []));
      open.add(response);
      request.once("close", () => open.delete(response));
    },
    close() {
      forget();
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}

function sourcesOf({ site }: LiveUpdate): Map<string, Source> {
  return new Map(site.documents.map(({ source }) => [source.file, source]));
}

function event({ all, version }: LiveUpdate, changed: readonly Source[], removed: readonly string[]): string {
  const { error, warning } = countsOf(all);
  const state: StudioEvent = {
    changed: changed.map(({ file, text }) => ({ file, digest: digestOf(text) })),
    removed,
    errors: error,
    warnings: warning,
    version,
  };
  return `data: ${JSON.stringify(state)}\n\n`;
}
