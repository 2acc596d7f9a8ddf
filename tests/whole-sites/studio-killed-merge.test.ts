/** A server that is killed in the middle of a merge has lost nothing, and goes on with it when it starts again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import { catchUp, waitingIn } from "#lib/tools/studio/server/catch-up.ts";
import { git } from "#tests/integration/studio/studio-server.ts";
import { article, repository, text } from "#tests/support/working-copy.ts";

const count = 60;
const many = (first: string, last: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [article(number), text(first, last)]));

it.each([1, 25, 55])(
  "killed when %i of 60 documents are merged, it goes on where it was, and loses nothing",
  async (fatal) => {
    const { copy, mine, publish, read, changed } = repository(many("First.", "Last."));
    for (let number = 0; number < count; number += 2) mine(article(number), text("First, by me.", "Last."));
    const commit = publish(many("First.", "Last, by them."));
    const before = git(copy, "rev-parse", "HEAD");
    const child = guarded(
      spawn(process.execPath, ["tests/support/catch-up-process.ts", copy, commit], {
        stdio: "inherit",
        env: { ...process.env, NODE_OPTIONS: "--disable-warning=ExperimentalWarning" },
      }),
    );
    const gone = once(child, "exit");
    // Git lists them by name.
    const watched = Object.keys(many("", "")).sort()[fatal] ?? "";
    while (!read(watched)?.includes("by them")) await new Promise(setImmediate);
    child.kill("SIGKILL");
    await gone;
    expect(git(copy, "rev-parse", "HEAD")).toBe(before);

    catchUp(copy, commit);
    expect(git(copy, "rev-parse", "HEAD").trim()).toBe(commit);
    for (let number = 0; number < count; number += 1)
      expect(read(article(number))).toBe(
        text(number % 2 === 0 ? "First, by me." : "First.", "Last, by them."),
      );
    expect(changed()).toHaveLength(count / 2);
    expect(waitingIn(copy)).toEqual([]);
  },
);
