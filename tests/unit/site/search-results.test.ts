import { describe, expect, it } from "vitest";
import { shownWhole } from "#lib/site/search-results.ts";

describe("what a results page shows", () => {
  it("is the first wording that fits", () => {
    expect(shownWhole(20, "Short enough", "Shorter")).toBe("Short enough");
    expect(shownWhole(20, "Which of the two fits you?", "Which fits you?")).toBe("Which fits you?");
  });

  it("is the last wording, cut before a word, where none fits", () => {
    expect(shownWhole(20, "Which of the two of them fits you?", "Which of the two fits you?")).toBe(
      "Which of the two…",
    );
    expect(shownWhole(17, "Which of the two fits you?")).toBe("Which of the two…");
    expect(shownWhole(16, "Which of the two fits you?")).toBe("Which of the…");
    expect(shownWhole(10, "Donaudampfschifffahrt")).toBe("Donaudamp…");
  });
});
