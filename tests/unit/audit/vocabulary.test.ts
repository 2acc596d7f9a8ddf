import { describe, expect, it } from "vitest";
import { fitsDataType } from "#lib/tools/audit/vocabulary/data-types.ts";
import { vocabulary } from "#lib/tools/audit/vocabulary/vocabulary.ts";

const words = vocabulary();

describe("the vocabulary read from schema-dts", () => {
  it("is all of schema.org 30 that schema-dts declares", () => {
    expect(words.types().length).toBeGreaterThan(900);
    expect(words.properties().length).toBeGreaterThan(1500);
  });

  it("knows which type is which, over several parents", () => {
    expect(words.isA("LocalBusiness", "Organization")).toBe(true);
    expect(words.isA("LocalBusiness", "Place")).toBe(true);
    expect(words.isA("FAQPage", "CreativeWork")).toBe(true);
    expect(words.isA("ItemList", "CreativeWork")).toBe(false);
  });

  it("knows the domains and ranges of properties", () => {
    expect(words.property("reviewedBy")?.domains).toEqual(["WebPage"]);
    expect(words.property("author")?.range.toSorted()).toEqual(["Organization", "Person"]);
    expect(words.allows("TechArticle", "wordCount")).toBe(true);
    expect(words.allows("Person", "wordCount")).toBe(false);
  });

  it("takes a data type for no type of node, and knows an enumeration's values", () => {
    expect(words.hasType("Text")).toBe(false);
    expect(words.membersOf("DayOfWeek")).toContain("https://schema.org/Monday");
  });

  it("knows what has been retired, and what replaced it", () => {
    expect(words.typeSuperseded("ProfessionalService")).toBe("Service");
    expect(words.property("awards")?.superseded).toBe("award");
    expect(words.typeSuperseded("Service")).toBeUndefined();
  });

  it("suggests the nearest word for one that does not exist", () => {
    expect(words.suggest("headlin", "properties")).toBe("headline");
    expect(words.suggest("Artcle", "types")).toBe("Article");
  });
});

describe("data types", () => {
  it.each([
    ["Date", "2026-02-28", true],
    ["Date", "2026-02-29", false],
    ["Date", "2024-02-29", true],
    ["Date", "2026", true],
    ["Date", "November 2026", false],
    ["DateTime", "2026-11-23T12:00:00-06:00", true],
    ["DateTime", "2026-11-31T12:00:00Z", false],
    ["DateTime", "2026-11-23", false],
    ["Time", "07:30", true],
    ["Time", "7:30", false],
    ["Duration", "PT20M", true],
    ["Duration", "P", false],
    ["URL", "https://www.example.com/", true],
    ["URL", "/about/", false],
    ["Integer", 3, true],
    ["Integer", 3.5, false],
    ["Number", "3.5", true],
    ["Number", "", false],
    ["Boolean", true, true],
    ["Boolean", "yes", false],
    ["Text", 3, false],
    ["nonsense", "x", false],
  ])("%s: %j is %s", (type, value, fits) => {
    expect(fitsDataType(value, type)).toBe(fits);
  });
});
