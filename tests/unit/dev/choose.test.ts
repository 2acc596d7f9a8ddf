import fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, chooseVersions, type Version } from "#lib/tools/dev/choose.ts";
import { runs } from "#tests/support/random-runs.ts";

const version = (digest: string, ...needs: string[]): Version => ({ digest, needs });

function chosen(candidates: Record<string, Candidate<Version>>, required: string[] = []) {
  const result = chooseVersions(new Map(Object.entries(candidates)), required);
  return Object.fromEntries([...result].map(([file, { digest }]) => [file, digest]));
}

test("a sound save is shown, and a broken one leaves what was shown", () => {
  expect(
    chosen({
      a: { fresh: version("new"), shown: version("old") },
      b: { shown: version("old") },
    }),
  ).toEqual({ a: "new", b: "old" });
});

test("what was deleted stays as long as another document needs it, and goes with the last one", () => {
  const category = { shown: version("old"), gone: true };
  expect(chosen({ article: { fresh: version("new", "category") }, category })).toEqual({
    article: "new",
    category: "old",
  });
  expect(chosen({ article: { fresh: version("new") }, category })).toEqual({ article: "new" });
});

test("what was never sound is left out, with a new document that needs it; an older state of that document is shown", () => {
  const broken = {};
  expect(chosen({ article: { fresh: version("new", "fact") }, fact: broken })).toEqual({});
  expect(chosen({ article: { fresh: version("new", "fact"), shown: version("old") }, fact: broken })).toEqual(
    {
      article: "old",
    },
  );
});

test("a file that every page needs stays although it was deleted", () => {
  expect(chosen({ home: { shown: version("old"), gone: true } }, ["home"])).toEqual({ home: "old" });
});

test("whatever was saved and deleted, what is shown needs nothing that is not shown", () => {
  const files = ["a", "b", "c", "d", "e", "f"];
  const some = fc.record({ digest: fc.constantFrom("1", "2"), needs: fc.subarray(files) });
  const candidate = fc.record({ fresh: some, shown: some, gone: fc.boolean() }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.tuple(...files.map(() => candidate)), fc.subarray(files), (list, required) => {
      const candidates = new Map(list.map((one, index) => [files[index] ?? "", one]));
      const result = chooseVersions(candidates, required);
      for (const { needs } of result.values()) for (const need of needs) expect(result.has(need)).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});
