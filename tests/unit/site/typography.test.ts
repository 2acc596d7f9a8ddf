import { expect, it } from "vitest";
import { quotationMarksOf } from "#lib/site/labels.ts";
import { capitalized, typographic } from "#lib/site/typography.ts";

it.each([
  ["en-US", `"It's down," she said...`, "“It’s down,” she said…"],
  ["en-US", "the '90s and a 'quote' of our clients' notes", "the ’90s and a ‘quote’ of our clients’ notes"],
  ["en-US", `"'Now' means now," (he "said")`, "“‘Now’ means now,” (he “said”)"],
  ["en-US", "800x283 and 5–7 < 9", "800x283 and 5–7 < 9"],
  ["es-US", `¿"Qué" dijo? ¡"Nada"! "¿Y 'eso'?"`, "¿“Qué” dijo? ¡“Nada”! “¿Y ‘eso’?”"],
  ["es", "«Así», dijo, y «así»", "«Así», dijo, y «así»"],
  ["de-DE", `Er sagte: "Das geht's nicht."`, "Er sagte: „Das geht’s nicht.“"],
  ["de-DE", `"Was heißt 'sofort' bei Hans' Server?"`, "„Was heißt ‚sofort‘ bei Hans’ Server?“"],
  ["de-AT", `"'Ja' oder 'Nein'", „schon richtig“ ("gut")`, "„‚Ja‘ oder ‚Nein‘“, „schon richtig“ („gut“)"],
])("straight quotes become those of %s: %s", (language, typed, printed) => {
  expect(typographic(typed, quotationMarksOf(language))).toBe(printed);
});

it.each([
  ["backup", "Backup"],
  ["punto objetivo de recuperación", "Punto objetivo de recuperación"],
  ["break/fix", "Break/fix"],
  ["índice", "Índice"],
  ["vCIO", "vCIO"],
  ["iOS management", "iOS management"],
  ["VPN", "VPN"],
  ["3-2-1 rule", "3-2-1 rule"],
])("a headline of the words %s is %s", (words, headline) => {
  expect(capitalized(words, "en-US")).toBe(headline);
});
