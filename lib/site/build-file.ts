/**
 * What the first process of `npm run build` or `npm run dev` tells the programs that it starts, in one file. Every other program, such
 * as a test, has no such file, and reads `content/` and what was compiled of it as they are.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";

const schema = z.strictObject({
  /** Where the check leaves the bodies that it compiled (lib/mdx/kept-bodies.ts), and what those are written in that are no translations. */
  bodies: z.strictObject({ folder: z.string(), firstLanguage: z.string() }).optional(),
  /** The folder of compiled documents and pictures that development shows. */
  live: z.string().optional(),
  /** Pages that come out as they did in the last build, each with the HTML that Next rendered of it then, and its route. */
  unchanged: z.array(z.strictObject({ path: z.string(), html: z.string(), route: z.string() })).optional(),
});

export type BuildFile = z.infer<typeof schema>;

/** Names the file; set by {@link writeBuildFile} alone, and inherited by the programs that are started afterwards. */
const variable = "BUILD_FILE";

let read: { file: string; content: BuildFile } | undefined;

/** Writes the file for this process and for every one that it starts from now on. */
export function writeBuildFile(file: string, content: BuildFile): void {
  writeFileAtomic(file, JSON.stringify(content));
  process.env[variable] = file;
  read = { file, content };
}

/**
 * What the command that started this program wrote; empty if no build or development command started it.
 *
 * @throws Error where the file cannot be read or holds something else
 */
export function buildFile(): BuildFile {
  const file = process.env[variable];
  if (!file) return {};
  if (read?.file !== file) {
    const text = readFileSync(/* turbopackIgnore: true */ file, "utf8");
    read = { file, content: schema.parse(JSON.parse(text)) };
  }
  return read.content;
}
