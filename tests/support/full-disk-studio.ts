/**
 * A studio for a team whose site, working copies and accounts are on a disk that fills up. A process of its own, because only it sees that
 * disk, at TEST_RUN_FOLDER. It prints what it found as JSON.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { worktreeFolder } from "#lib/tools/studio/team/worktrees.ts";
import { teamStudio } from "./team-studio.ts";

const file = "content/articles/good-article.mdx";

await using studio = await teamStudio();
const its = await studio.signedIn("ana@example.com");
// Nobody has begun to write: the working copy is still to be made.
const late = await studio.signedIn("late@example.com");
const view = async () => JSON.parse((await its.api(`api/document?file=${file}`)).text);
const save = async (to: string) => {
  const { digest, text } = await view();
  const edits = [{ act: "whole", text: text.replace(/^The office.*$|office|bureau\S*/m, to) }];
  return await its.api("api/save", { file, read: digest, edits });
};
const before = await save("bureau");
const written = () => readFileSync(join(worktreeFolder(studio.site.root, its.account.id), file), "utf8");
const kept = written();

const filler = join(process.env.TEST_RUN_FOLDER ?? "", "filler");
fill();
const refused = await save(`bureau-${"x".repeat(200_000)}`);
const isKept = written() === kept;
const others = await late.api("api/site");
rmSync(filler);
const after = await save("bureau-again");
const lateAfter = await late.api("api/site");
console.log(
  JSON.stringify({
    before: before.status,
    refused: refused.text,
    isKept,
    others: others.text,
    after: after.status,
    isWritten: written().includes("bureau-again"),
    lateAfter: lateAfter.status,
  }),
);

/** Until no byte is left. */
function fill(): void {
  for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2))
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
}
