/** What a company cannot be without, or has only in part, is refused before a page prints it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorsWith, fixtures } from "#tests/builders/small-site.ts";

const company = readFileSync(join(fixtures, "base", "content", "company.yaml"), "utf8");

test.for([
  [
    "no phone number",
    /^telephone:.*\n/m,
    "",
    /needs 'telephone', which is missing.* → Write: {2}telephone: "…"/,
  ],
  ["the phone number 'none'", /^telephone:.*/m, "telephone: none", /'telephone' .*such as \+1 217-555-0142/],
  ["no email address", /^email:.*\n/m, "", /needs 'email', which is missing.* → Write: {2}email: "…"/],
  ["an empty email address", /^email:.*/m, "email:", /'email' .* → /],
  ["half an address", /$/, "address:\n  street: 12 Mill Road\n", /'locality'.* → /],
  ["empty hours", /$/, "openingHours: []\n", /'openingHours' .* → /],
  ["hours without an end", /$/, "openingHours: [{ days: [Monday], opens: '08:00' }]\n", /closes.* → /],
] as const)("a company with %s is refused with what to write", async ([, part, now, says]) => {
  const [error = ""] = await errorsWith({ "content/company.yaml": company.replace(part, now) });
  expect(error).toMatch(/^content\/company\.yaml /);
  expect(error.replaceAll("\n", " ")).toMatch(says);
});
