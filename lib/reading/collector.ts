/** Takes requests as servers tell them and keeps of each what the record may hold. */
import { entryOf, type SitePages } from "./entry.ts";
import type { ReadingRecord } from "./record.ts";
import { readNginxLine, type SeenRequest } from "./request.ts";
import { type VisitorDigest, visitorDigests } from "./visitor.ts";

/** Neither call throws. */
export interface Collector {
  note(request: SeenRequest): void;
  /** Takes a line that nginx sent by syslog just now. */
  noteLine(text: string): void;
}

export function createCollector(
  record: ReadingRecord,
  pages: () => SitePages,
  digest: VisitorDigest = visitorDigests(),
): Collector {
  function note(request: SeenRequest): void {
    const now = new Date(request.at);
    try {
      const entry = entryOf(request, pages(), digest);
      if (entry !== undefined) record.write(entry, now);
    } catch {
      // The pages cannot be looked up while a build replaces them. No answer may fail because it is counted.
      record.lose(now);
    }
  }
  return {
    note,
    noteLine(text) {
      const now = Date.now();
      const request = readNginxLine(text, now);
      if (request === undefined) record.lose(new Date(now));
      else note(request);
    },
  };
}
