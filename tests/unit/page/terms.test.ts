import { expect, it } from "vitest";
import type { Document } from "#lib/content/documents.ts";
import { termPattern, termsByParagraph } from "#lib/page/terms.ts";

function term(id: string, name: string, alsoCalled?: string[]): Document<"glossary"> {
  return {
    collection: "glossary",
    id,
    file: `content/glossary/${id}.mdx`,
    compiled: "",
    data: {
      term: name,
      definition: "A definition.",
      updatedAt: "2026-11-01",
      ...(alsoCalled && { alsoCalled }),
    },
  };
}
const own = term("own", "own");

it("links a term once, in the paragraph where it stands first", () => {
  const found = termsByParagraph(
    [["Nothing here."], ["A backup helps."], ["Another backup."]],
    [term("backup", "backup")],
    own,
  );
  expect([...found.keys()]).toEqual([1]);
});

it("never links a term to itself", () => {
  expect(
    termsByParagraph([["A backup helps."]], [term("backup", "backup")], term("backup", "backup")).size,
  ).toBe(0);
});

it("finds whole words only, and abbreviations in capitals only", () => {
  expect(termPattern(term("rto", "RTO")).test("the rto of")).toBe(false);
  expect(termPattern(term("backup", "backup")).test("backups")).toBe(false);
  expect(termPattern(term("backup", "backup")).test("Backup first")).toBe(true);
});
