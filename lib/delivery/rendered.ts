/** What Next made, as its adapter notes it for the delivery, which is another process. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";

const note = join(".cache", "rendered.json");

const schema = z.strictObject({
  /** Next's own folder. */
  distDir: z.string(),
  /** Pages, and files that routes answer with, each at its address. */
  prerendered: z.array(z.strictObject({ pathname: z.string(), route: z.string(), file: z.string() })),
  /** Files that Next lists apart from these, because it takes them for metadata (sitemap.xml, robots.txt, manifest). */
  metadata: z.array(z.strictObject({ pathname: z.string(), file: z.string() })),
});

export type Rendered = z.infer<typeof schema>;

export function noteRendered(rendered: Rendered): void {
  writeFileAtomic(note, JSON.stringify(rendered));
}

/** Before Next renders: what an earlier build made must not be taken for what this one makes. */
export function forgetRendered(): void {
  rmSync(note, { force: true });
}

/** @throws Error where Next has rendered nothing since it was forgotten */
export function readRendered(): Rendered {
  return schema.parse(JSON.parse(readFileSync(note, "utf8")));
}
