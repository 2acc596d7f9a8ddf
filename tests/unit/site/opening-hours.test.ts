import { describe, expect, it } from "vitest";
import { formatsOf, listParts } from "#lib/site/formats.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { openingTimes, type Weekday } from "#lib/site/opening-hours.ts";

describe("a site in American English", () => {
  it("joins days that follow one another and lists those that do not", () => {
    const days = (...of: Weekday[]) => openingTimes(of, "07:30", "17:30", "en-US").days;
    expect(days("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")).toEqual({
      from: "Monday",
      to: "Friday",
    });
    expect(days("Saturday", "Sunday")).toEqual({ each: "Saturday and Sunday" });
    expect(days("Monday", "Wednesday", "Friday")).toEqual({ each: "Monday, Wednesday, and Friday" });
    expect(days("Sunday")).toEqual({ each: "Sunday" });
  });

  it("writes the hours of a clock with twelve hours, and a British one those of a clock with 24", () => {
    const line = (language: string) =>
      labelsOf(language).layout.openingTimes(openingTimes(["Sunday"], "07:30", "17:30", language));
    expect(line("en-US")).toBe("Sunday, 7:30\u00A0AM–5:30\u00A0PM");
    expect(line("en-GB")).toBe("Sunday, 07:30–17:30");
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
