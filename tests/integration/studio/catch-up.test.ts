/** What was published meanwhile comes into a working copy without losing what is in it. */
import { expect, it } from "vitest";
import { askAbout, catchUp, choose, waitingIn } from "#lib/tools/studio/server/catch-up.ts";
import { article, repository, text } from "#tests/support/working-copy.ts";

it("what is new, changed and removed comes over, the program included, and what nobody published stays", () => {
  const { copy, mine, publish, read, changed } = repository({
    [article(1)]: text("First.", "Last."),
    [article(2)]: text("First.", "Last."),
    "lib/program.ts": "1",
    "lib/old.ts": "1",
    "public/a.txt": "1",
  });
  mine("content/articles/mine.mdx", text("Mine.", "Mine."));
  const commit = publish({
    [article(1)]: undefined,
    [article(2)]: text("First.", "Last, by them."),
    [article(3)]: text("New.", "New."),
    "lib/program.ts": "2",
    "lib/old.ts": undefined,
    "public/a.txt": "2",
  });
  catchUp(copy, commit);
  expect(read(article(1))).toBeUndefined();
  expect(read(article(2))).toContain("by them");
  expect(read(article(3))).toContain("New.");
  expect([read("lib/program.ts"), read("lib/old.ts"), read("public/a.txt")]).toEqual(["2", undefined, "2"]);
  expect(changed()).toEqual(["?? content/articles/mine.mdx"]);
});

it("of what both changed nothing is merged before somebody has chosen, also when more is published", () => {
  const { copy, mine, publish, read } = repository({ [article(1)]: text("First.", "Last.") });
  mine(article(1), text("First, by me.", "Last."));
  catchUp(copy, publish({ [article(1)]: text("First, by them.", "Last.") }));
  catchUp(copy, publish({ [article(1)]: text("First, by them.", "Last, by them.") }));
  expect(read(article(1))).toBe(text("First, by me.", "Last."));
  const { conflicts, digest } = askAbout(copy, article(1));
  expect(conflicts).toEqual([
    { place: "the paragraph 'First.'", mine: "First, by me.", theirs: "First, by them." },
  ]);
  expect(() => choose(copy, article(1), [], digest)).toThrow("Look at it again");
  expect(() => choose(copy, article(1), ["mine"], "another")).toThrow("has changed since");
  choose(copy, article(1), ["mine"], digest);
  expect(read(article(1))).toBe(text("First, by me.", "Last, by them."));
  expect(waitingIn(copy)).toEqual([]);
});

it.each([
  ["mine", text("First, by me.", "Last.")],
  ["theirs", undefined],
] as const)("a document that was changed here and removed there is %s, as chosen", (choice, after) => {
  const { copy, mine, publish, read } = repository({ [article(1)]: text("First.", "Last.") });
  mine(article(1), text("First, by me.", "Last."));
  catchUp(copy, publish({ [article(1)]: undefined }));
  const { digest } = askAbout(copy, article(1));
  choose(copy, article(1), [choice], digest);
  expect(read(article(1))).toBe(after);
});
