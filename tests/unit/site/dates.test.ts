import { describe, expect, it } from "vitest";
import { readableDate, readableEdition, zoned } from "#lib/site/dates.ts";

describe("zoned", () => {
  it("takes a day as its first moment in the company's time zone, in winter and in summer", () => {
    expect(zoned("2026-11-23", "America/Chicago")).toBe("2026-11-23T00:00:00-06:00");
    expect(zoned("2026-07-01", "America/Chicago")).toBe("2026-07-01T00:00:00-05:00");
  });
  it("takes the new offset on the day the clocks change", () => {
    expect(zoned("2026-03-08T12:00", "America/Chicago")).toBe("2026-03-08T12:00:00-05:00");
    expect(zoned("2026-03-08", "America/Chicago")).toBe("2026-03-08T00:00:00-06:00");
  });
  it("keeps the zone an author wrote", () => {
    expect(zoned("2026-11-23T09:30+01:00", "America/Chicago")).toBe("2026-11-23T09:30:00+01:00");
    expect(zoned("2026-11-23T09:30Z", "America/Chicago")).toBe("2026-11-23T09:30:00+00:00");
  });
});

describe("readable dates", () => {
  it("prints the day the author wrote, whatever the zone of the machine", () => {
    expect(readableDate("2026-11-23T23:59:00-06:00", "en-US")).toBe("November 23, 2026");
  });
  it("prints an edition no more exactly than its publisher gave it", () => {
    expect(readableEdition("2024", "en-US")).toBe("2024");
    expect(readableEdition("2024-05", "en-US")).toBe("May 2024");
  });
});

it("a day before time zones were agreed on has an offset in minutes, as RFC 3339 wants it", () => {
  expect(zoned("1880-01-01", "America/Chicago")).toBe("1880-01-01T00:00:00-05:50");
  expect(zoned("1961-04-12", "America/Chicago")).toBe("1961-04-12T00:00:00-06:00");
});
