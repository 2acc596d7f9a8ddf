import { describe, expect, it } from "vitest";
import { outlineOf } from "#lib/mdx/outline.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { makeTermFinder, termsByParagraph } from "#lib/page/terms.ts";

const data = { definition: "A definition.", updatedAt: "2026-11-01" };
const find = makeTermFinder([
  { id: "backup", data: { ...data, term: "backup", alsoCalled: ["BDR"] } },
  { id: "backup-window", data: { ...data, term: "backup window" } },
  { id: "immutable-backup", data: { ...data, term: "immutable backup" } },
  { id: "ransomware", data: { ...data, term: "ransomware" } },
  { id: "rto", data: { ...data, term: "recovery time objective", alsoCalled: ["RTO"] } },
]);
const article = { collection: "articles", id: "any" } as const;

/** The terms linked in a body, in order. */
function linkedIn(body: string): string[] {
  return [...termsByParagraph(outlineOf(readMdx(body)).paragraphs, find, article).values()].flat();
}

describe("the links to the glossary", () => {
  it("link a term once, at its first occurrence", () => {
    const found = termsByParagraph([["Nothing."], ["A backup helps."], ["Another backup."]], find, article);
    expect([...found]).toEqual([[1, ["backup"]]]);
  });

  it("never link a term on its own page", () => {
    const own = { collection: "glossary", id: "backup" } as const;
    expect(termsByParagraph([["A backup helps."]], find, own).size).toBe(0);
  });

  it("are placed in list items, tight and loose, and in lists inside lists", () => {
    expect(linkedIn("- A backup.\n- Ransomware:\n  - the RTO\n")).toEqual(["backup", "ransomware", "rto"]);
    expect(linkedIn("- A backup.\n\n- Ransomware.\n")).toEqual(["backup", "ransomware"]);
  });

  it("are never placed in headings, links, quotations, table cells or code", () => {
    const body = [
      "## A backup",
      "A [backup of files](/x/) and `backup`.",
      "> Keep a backup.",
      "| backup |\n|---|\n| backup |",
      "- [backup](/x/)",
    ];
    expect(linkedIn(body.join("\n\n"))).toEqual([]);
  });

  it("stop after twelve, counted in the order of reading", () => {
    const terms = Array.from({ length: 20 }, (_, index) => ({
      id: `t${index}`,
      data: { ...data, term: `word${String.fromCharCode(116 - index)}` },
    }));
    const text = terms.map(({ data: { term } }) => term).join(" and ");
    const ids = [...termsByParagraph([[text]], makeTermFinder(terms), article).values()].flat();
    expect(ids).toEqual(terms.slice(0, 12).map(({ id }) => id));
  });
});

describe("the finder", () => {
  it("finds whole words, and abbreviations in capitals only", () => {
    expect(find("the rto of backups, BackUp first")).toEqual([{ id: "backup", index: 20, text: "BackUp" }]);
  });

  it("takes the longer of two names at one place", () => {
    expect(find("a backup window, an immutable backup").map(({ id }) => id)).toEqual([
      "backup-window",
      "immutable-backup",
    ]);
  });

  it("finds nothing in a site without a glossary", () => {
    expect(makeTermFinder([])("a backup")).toEqual([]);
  });
});
