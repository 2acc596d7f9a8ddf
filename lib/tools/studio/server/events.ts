/** Tells every open page of the studio what has changed, as server-sent events. */
import type { ServerResponse } from "node:http";
import { everyDocument } from "../../../content/check/site.ts";
import type { Source } from "../../../content/check/source.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import { eventStream } from "../../dev/event-stream.ts";
import type { LiveUpdate } from "../../dev/live-content.ts";
import type { WatchedContent } from "../../dev/watched-content.ts";
import type { StudioEvent } from "../contract.ts";
import { digestOf } from "./kept-texts.ts";
import { studioHeaders } from "./page.ts";

export interface Events {
  /** Keeps an answer open and writes the events into it, the present state first. */
  connect(response: ServerResponse): void;
  close(): void;
}

export function eventsOf(content: WatchedContent): Events {
  const stream = eventStream<StudioEvent>(studioHeaders);
  let before = sourcesOf(content.latest());
  const forget = content.listen((update) => {
    const now = sourcesOf(update);
    const changed = [...now.values()].filter(({ file, text }) => before.get(file)?.text !== text);
    const removed = [...before.keys()].filter((file) => !now.has(file));
    before = now;
    stream.send(event(update, changed, removed));
  });

  return {
    connect: (response) => stream.connect(response, event(content.latest(), [], [])),
    close() {
      forget();
      stream.close();
    },
  };
}

function sourcesOf({ site }: LiveUpdate): Map<string, Source> {
  return new Map(everyDocument(site).map(({ source }) => [source.file, source]));
}

function event(
  { all, reading, version, compiled }: LiveUpdate,
  changed: readonly Source[],
  removed: readonly string[],
): StudioEvent {
  const { error, warning } = countsOf(all);
  return {
    changed: changed.map(({ file, text }) => ({ file, digest: digestOf(text) })),
    removed,
    errors: error,
    warnings: warning,
    reading,
    version,
    compiled,
  };
}
