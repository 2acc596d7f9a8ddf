import { expect, it } from "vitest";
import { underLetters } from "#lib/kinds/hub/letters.ts";

const link = (title: string) => ({ title, path: `/${title}/`, url: "", description: "" });

it("files pages under their letters without accents, and all that begins with no letter under 0–9", () => {
  const letters = underLetters(["3-2-1 rule", "“Quoted”", "École", "escalation", "VPN"].map(link), "en-US");
  expect(letters.map(({ name, anchor, links }) => [name, anchor, links.length])).toEqual([
    ["0–9", "letter-other", 2],
    ["E", "letter-e", 2],
    ["V", "letter-v", 1],
  ]);
});

it("keeps a letter with a sign where the language has it as a letter of its own", () => {
  const names = (language: string) =>
    underLetters(["Nube", "Ñandú", "Übergabe"].map(link), language).map(({ name }) => name);
  expect(names("es-US")).toEqual(["N", "Ñ", "U"]);
  expect(names("de-DE")).toEqual(["N", "U"]);
});
