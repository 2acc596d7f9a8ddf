import { readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlOf, type PageAddress } from "../publish/markdown/write.ts";
import { makerDigest } from "../shared/cached.ts";
import { remember, remembered } from "../shared/memory.ts";
import { digestOf } from "./write.ts";

/** The texts of the last build, by digests of all they are made from. */
const memory = join(".cache", "feed-texts.json");

export interface FeedTexts {
  /** The text of a page as HTML, from the file that Next rendered. */
  of(source: string, address: PageAddress): string;
  /** Leaves the texts that were asked for to the next build, and no others. */
  keep(): void;
}

/** The texts of pages in feeds. Making one takes as long as rendering its page, and after an edit most are those of the last build. */
export function feedTexts(): FeedTexts {
  const maker = makerDigest({ sources: ["lib/publish/markdown", "lib/site"] });
  const before = remembered<Record<string, string>>(memory) ?? {};
  const now: Record<string, string> = {};
  return {
    of(source, address) {
      const html = readFileSync(source, "utf8");
      const digest = digestOf(maker, JSON.stringify(address), html);
      const text = now[digest] ?? before[digest] ?? htmlOf(html, address);
      now[digest] = text;
      return text;
    },
    keep: () => remember(memory, now),
  };
}
