/** How the last build in a folder went, for whoever was not at the terminal. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { gitIn } from "../../process/git.ts";
import { counted } from "../../shared/counted.ts";
import { placeName } from "../../shared/diagnostic.ts";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";

const schema = z.object({
  /** Both in RFC 3339. */
  began: z.string(),
  ended: z.string().optional(),
  /** That the folder was at, where it is a repository. */
  commit: z.string().optional(),
  /** Files in `content/` differed from that commit. */
  isChanged: z.boolean(),
  /** What stopped it, in words. */
  failure: z.string().optional(),
});

export type LastBuild = z.infer<typeof schema>;

const placeOf = (root: string): string => join(root, ".cache", "last-build.json");

/** @returns undefined where none was begun here, or what is noted of it cannot be read */
export function lastBuild(root: string): LastBuild | undefined {
  const place = placeOf(root);
  if (!existsSync(place)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(place, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Does the work of a build and notes how it went.
 *
 * @throws what the work throws
 */
export async function noted<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const git = gitIn(root);
  const { status, stdout } = git("rev-parse", "HEAD");
  const build: LastBuild = {
    began: new Date().toISOString(),
    ...(status === 0 && { commit: stdout.trim() }),
    isChanged: git("status", "--porcelain", "--", "content").stdout !== "",
  };
  note(root, build);
  try {
    const result = await work();
    note(root, { ...build, ended: new Date().toISOString() });
    return result;
  } catch (error) {
    const words = (error instanceof Error ? error.message : String(error)).trim();
    const failure = (await errorsIn(root).catch(() => undefined)) ?? words.split("\n").at(-1) ?? "";
    note(root, { ...build, ended: new Date().toISOString(), failure });
    throw error;
  }
}

/** Notes what was found in the site that the last build made, so that it was not published. */
export function noteFailure(root: string, failure: string): void {
  const build = lastBuild(root);
  if (build) note(root, { ...build, failure });
}

function note(root: string, build: LastBuild): void {
  writeFileAtomic(placeOf(root), JSON.stringify(build));
}

/** What its writers can do something about. A build that goes well loads none of it. */
async function errorsIn(root: string): Promise<string | undefined> {
  const { checkContent } = await import("../../content/check/check.ts");
  const errors = (await checkContent({ root, keep: true })).filter(({ severity }) => severity === "error");
  const [first] = errors;
  return (
    first && `${counted(errors.length, "error")} in the content. ${placeName(first.where)}: ${first.message}`
  );
}
