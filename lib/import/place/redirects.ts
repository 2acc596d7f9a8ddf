/** Old addresses of pages, which have no aliases of their own, in `content/redirects.yaml`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { z } from "zod";
import type { Finding } from "../report/finding.ts";
import { type ImportState, writeWhole } from "./state.ts";

export interface Redirect {
  from: string;
  to: string;
}

const listSchema = z.looseObject({ redirects: z.array(z.looseObject({ from: z.string() })) });

/** Adds what is missing; comments and order of the file stay. One that a person took out again is not brought back. */
export function addRedirects(
  contentFolder: string,
  redirects: readonly Redirect[],
  state: ImportState,
  dryRun: boolean,
): Finding | undefined {
  if (redirects.length === 0) return undefined;
  const file = join(contentFolder, "redirects.yaml");
  const document = parseDocument(existsSync(file) ? readFileSync(file, "utf8") : "redirects: []\n");
  const list = listSchema.safeParse(document.toJS());
  const sequence = document.get("redirects");
  if (!list.success || document.errors.length > 0 || !isSeq(sequence)) {
    return {
      kind: "decide",
      text: "content/redirects.yaml cannot be read, so no redirect was added to it. Run npm run check:content, correct it, import again.",
    };
  }
  const present = new Set(list.data.redirects.map(({ from }) => from));
  const fresh = redirects.filter(({ from }) => !present.has(from) && !state.hasRedirect(from));
  if (fresh.length === 0) return undefined;
  for (const redirect of fresh) {
    sequence.add(document.createNode(redirect));
    state.addRedirect(redirect.from);
  }
  sequence.flow = false;
  if (!dryRun) writeWhole(file, document.toString({ lineWidth: 0 }));
  return {
    kind: "kept",
    text: `${fresh.length} old addresses of pages were added to content/redirects.yaml.`,
  };
}
