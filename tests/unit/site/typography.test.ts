import { expect, it } from "vitest";
import { typographic } from "#lib/site/typography.ts";

it("turns straight quotes into typographic ones by their position", () => {
  expect(typographic(`"It's down," she said...`)).toBe("“It’s down,” she said…");
  expect(typographic("the '90s and a 'quote'")).toBe("the ’90s and a ‘quote’");
});

it("leaves text without quotes as it is", () => {
  expect(typographic("800x283 and 5–7 < 9")).toBe("800x283 and 5–7 < 9");
});
