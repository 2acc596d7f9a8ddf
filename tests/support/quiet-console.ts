/**
 * A test fails where something is said on console.error or console.warn that it does not expect: what React or a library warns of is
 * wrong for visitors too. A test that expects words takes them: `vi.spyOn(console, "error").mockImplementation(() => {})`.
 */
import { format } from "node:util";
import { afterAll, afterEach, expect } from "vitest";

/** With the reason why it is right. */
const allowed = [
  // HTML does not tell capitals from small letters, and React has no other way to print hidden="until-found" (components/ui/until-found.ts).
  /^Invalid DOM property `HIDDEN`/,
];

const said: string[] = [];

for (const method of ["error", "warn"] as const) {
  const print = console[method];
  console[method] = (...words: unknown[]) => {
    const text = format(...words);
    if (allowed.some((pattern) => pattern.test(text))) return;
    print(...words);
    said.push(`console.${method}: ${text}`);
  };
  // The next test file of this process watches the console for itself.
  afterAll(() => {
    console[method] = print;
  });
}

afterEach(() => {
  expect(
    said.splice(0),
    "This test expected no words on the console (tests/support/quiet-console.ts)",
  ).toEqual([]);
});
