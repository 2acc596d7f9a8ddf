import { expect, it } from "vitest";
import { underLetters } from "#lib/kinds/hub/letters.ts";

const link = (title: string) => ({ title, path: `/${title}/`, url: "", description: "" });

it("files pages under their letters without accents, and all that begins with no letter under 0–9", () => {
  const letters = underLetters(["3-2-1 rule", "“Quoted”", "École", "escalation", "VPN"].map(link));
  expect(letters.map(({ name, anchor, links }) => [name, anchor, links.length])).toEqual([
    ["0–9", "letter-other", 2],
    ["E", "letter-e", 2],
    ["V", "letter-v", 1],
  ]);
});
