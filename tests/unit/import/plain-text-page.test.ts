import { describe, expect, it } from "vitest";
import { anyDate } from "#lib/tools/import/source/page-dates.ts";
import { fromPlainText } from "#lib/tools/import/source/plain-text-page.ts";

describe("the line below a copied title", () => {
  it.each([
    ["By admin | March 2, 2021", "2021-03-02"],
    ["Posted on 2021-03-02 by Ana Sample", "2021-03-02"],
    ["Published: 2 March 2021", "2021-03-02"],
    ["March 2, 2021", "2021-03-02"],
    ["2021-03-02", "2021-03-02"],
    ["Last updated March 2, 2021", "2021-03-02"],
    ["By Ana Sample", undefined],
  ])("is read as a byline and stays a paragraph: %s", (line, date) => {
    const { byline, content } = fromPlainText(`Nine desks, one switch\n\n${line}\n\nThe text begins here.`);
    expect(byline).toBe(line);
    expect(content).toContain(`<p>${line}</p>`);
    expect(anyDate(byline, "", "America/Chicago")).toBe(date);
  });

  it.each([
    "What changed",
    "Managed IT in 2026: what it costs",
    "By the numbers",
    "In 2024 we moved our office.",
    "Published prices",
  ])("is no byline where it is a heading or a sentence: %s", (line) => {
    const { byline, content } = fromPlainText(`Nine desks, one switch\n\n${line}\n\nThe text begins here.`);
    expect(anyDate(byline, "", "America/Chicago")).toBeUndefined();
    expect(content).toContain(line.endsWith(".") ? `<p>${line}</p>` : `<h2>${line}</h2>`);
  });
});
