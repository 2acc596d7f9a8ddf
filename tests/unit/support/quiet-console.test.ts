import { expect, test, vi } from "vitest";

test.fails("a test fails where something unexpected is said on the console", () => {
  console.error("Each child in a list should have a unique key");
});

test("a test may expect words on the console, and those it takes are not unexpected", () => {
  const taken = vi.spyOn(console, "warn").mockImplementation(() => {});
  console.warn("as expected");
  expect(taken).toHaveBeenCalledWith("as expected");
  taken.mockRestore();
});
