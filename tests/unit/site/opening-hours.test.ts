import { describe, expect, it } from "vitest";
import { formatsOf, listParts } from "#lib/site/formats.ts";
import { formatDays, formatHours } from "#lib/site/opening-hours.ts";

describe("a site in American English", () => {
  it("joins days that follow one another and lists those that do not", () => {
    expect(formatDays(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "en-US")).toBe(
      "Monday–Friday",
    );
    expect(formatDays(["Saturday", "Sunday"], "en-US")).toBe("Saturday and Sunday");
    expect(formatDays(["Monday", "Wednesday", "Friday"], "en-US")).toBe("Monday, Wednesday, and Friday");
    expect(formatDays(["Sunday"], "en-US")).toBe("Sunday");
  });

  it("writes the hours of a clock with twelve hours, and a British one those of a clock with 24", () => {
    expect(formatHours("07:30", "17:30", "en-US")).toBe("7:30 AM–5:30 PM");
    expect(formatHours("07:30", "17:30", "en-GB")).toBe("07:30–17:30");
  });

  it("puts names into a phrase, whole or in parts", () => {
    expect(formatsOf("en-US").list(["A", "B", "C"])).toBe("A, B, and C");
    expect(formatsOf("en-US").list(["A", "B"], "disjunction")).toBe("A or B");
    expect(listParts(["A", "B"], "en-US", "disjunction")).toEqual([
      { index: 0 },
      { between: " or ", after: 1 },
      { index: 1 },
    ]);
  });
});
