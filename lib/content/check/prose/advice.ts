/** Advice on prose, kept by content: a text that has not changed is not read again. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeCache } from "../cache.ts";
import type { CheckedDocument } from "../document.ts";
import { type RuleName, rules } from "../rules.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { spellingAdvice, wordsOf } from "./spelling.ts";
import { styleAdvice } from "./style.ts";

/** Changes when the rules do, so that nothing old is shown. */
const version = 1;

const kept = z.array(
  z.object({
    rule: z.string().refine((name): name is RuleName => name in rules),
    range: z.object({ start: z.number(), end: z.number() }),
    message: z.string(),
    remedy: z.string().optional(),
  }),
);

/** @param only the files asked for; all where left out */
export async function proseFindings(site: Site, only: readonly string[] | undefined): Promise<Placed[]> {
  const words = wordsOf(site);
  const folder = join(site.root, ".cache", "content-advice");
  const found: Placed[] = [];
  for (const document of site.documents) {
    if (document.body.paragraphs.length === 0 || (only && !only.includes(document.source.file))) continue;
    for (const finding of await adviceOn(document, words, folder)) found.push({ document, finding });
  }
  return found;
}

async function adviceOn(
  { source, body }: CheckedDocument,
  words: readonly string[],
  folder: string,
): Promise<Finding[]> {
  const key = createHash("sha256")
    .update(JSON.stringify([version, source.text, words]))
    .digest("hex")
    .slice(0, 32);
  const file = join(folder, `${key}.json`);
  const known = readKept(file);
  if (known) return known;
  const findings = [
    ...(await styleAdvice(body, source.text)),
    ...(await spellingAdvice(body, source.text, words)),
  ];
  writeCache(file, JSON.stringify(findings));
  return findings;
}

function readKept(file: string): Finding[] | undefined {
  try {
    const parsed = kept.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success
      ? parsed.data.map(({ remedy, ...finding }) => ({ ...finding, ...(remedy !== undefined && { remedy }) }))
      : undefined;
  } catch {
    return undefined;
  }
}
